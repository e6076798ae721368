package tandem.together;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.fits.Fits;
import tandem.fits.Planned;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.people.People;
import tandem.people.Person;
import tandem.sessions.Notices;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Who asks for company to a meeting, and who comes along. It is seen by those who said that they would come along, by
/// the coordinator, and by the one who asks; names and signs only by the two, once there are two, and the coordinator.
@Component
public class Together {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST = 3;

    private final Gate gate;
    private final TogetherStore store;
    private final People people;
    private final Fits fits;
    private final Notices notices;
    private final Keys keys;
    private final Clock clock;

    Together(Gate gate, TogetherStore store, People people, Fits fits, Notices notices, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.people = people;
        this.fits = fits;
        this.notices = notices;
        this.keys = keys;
        this.clock = clock;
    }

    /// What somebody asks for.
    ///
    /// @param id the number of the form, so that the same one asks once
    /// @param sign empty where they say nothing
    public record Wish(UUID id, Planned planned, Spot spot, int before, String sign) {}

    /// How asking ended.
    public enum Asked {
        WAITS,
        /// So many of theirs are still to be that there can be no more for now.
        ENOUGH,
        BEGUN
    }

    /// Asks, and marks the meeting as their own, so that they are asked afterwards whether it was a fit.
    public Asked ask(PersonId me, Wish wish) {
        var now = clock.instant();
        if (!wish.planned().start().toInstant().isAfter(now)) {
            return Asked.BEGUN;
        }
        var open = of(me);
        if (open.stream().anyMatch(going -> going.id().equals(wish.id()))) {
            return Asked.WAITS;
        }
        if (open.size() >= MOST) {
            return Asked.ENOUGH;
        }
        fits.plan(me, Ids.next(), wish.planned());
        var sealed = seal(me, wish);
        gate.run(Actor.of(me), () -> store.insert(sealed, wish.planned().start().toInstant()));
        return Asked.WAITS;
    }

    /// One's own that are still to be, the soonest first: those one asked for, and those to which one comes along.
    public List<Going> of(PersonId me) {
        var now = clock.instant();
        return all(me).stream()
                .filter(going -> !going.ended() && !going.overAt(now))
                .filter(going -> going.person().equals(me)
                        || going.companion().filter(me::equals).isPresent())
                .toList();
    }

    /// Those that wait and that somebody may take.
    List<Going> waiting(PersonId me) {
        var now = clock.instant();
        return all(me).stream()
                .filter(going -> going.waits(now) && !going.person().equals(me) && !me.equals(going.letGo()))
                .toList();
    }

    /// Everything of it that is kept of somebody.
    List<Going> kept(PersonId me) {
        return all(me).stream()
                .filter(going -> going.person().equals(me) || me.equals(going.taker()))
                .toList();
    }

    Optional<Going> visibleTo(Actor actor, UUID id) {
        return gate.as(actor, () -> store.byId(id)).map(this::open);
    }

    /// Whether somebody may offer to come along: they greet or are a mentor, or agreed on it with a supervisor.
    boolean mayOffer(PersonId me) {
        return gate.as(Actor.of(me), store::mayOffer);
    }

    /// Whether somebody comes along when asked, and is let: they greet or are a mentor and have been here for a month,
    /// or
    /// agreed on it with a supervisor.
    public boolean accompanies(PersonId me) {
        return gate.as(Actor.of(me), store::accompanies);
    }

    Optional<LocalDate> willing(PersonId me) {
        return gate.as(Actor.of(me), () -> store.willing(me));
    }

    public void willing(PersonId me, boolean yes) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        gate.run(Actor.of(me), () -> {
            if (yes) {
                store.willing(me, today);
            } else {
                store.unwilling(me);
            }
        });
    }

    /// Says that one comes along.
    ///
    /// @return whether it still waited for somebody
    public boolean take(PersonId me, Going going, String sign) {
        var name = name(me);
        boolean taken = gate.as(
                Actor.of(me),
                () -> store.take(
                        going.id(), me, keys.seal(box(me, going.id(), "taker_name"), name), sealed(me, going, sign)));
        if (taken) {
            tell(going.person());
        }
        return taken;
    }

    /// Calls it off, without a reason: whoever asked for good, whoever came along so that another may.
    ///
    /// @return whether it was theirs to call off
    public boolean callOff(PersonId me, Going going) {
        boolean mine = going.person().equals(me);
        boolean off = gate.as(
                Actor.of(me), () -> mine ? store.end(going.id(), me, clock.instant()) : store.letGo(going.id(), me));
        if (off) {
            (mine ? going.companion() : Optional.of(going.person())).ifPresent(this::tell);
        }
        return off;
    }

    int forgetOld() {
        return gate.as(Actor.SYSTEM, () -> store.deleteBefore(clock.instant().minus(KEPT)));
    }

    /// That something changed, and nothing of what.
    private void tell(PersonId person) {
        gate.run(Actor.SYSTEM, () -> notices.changed(Set.of(person)));
    }

    private List<Going> all(PersonId me) {
        var sealed = gate.as(Actor.of(me), store::all);
        keys.fetch(sealed.stream().map(each -> each.person().value()).distinct().toList());
        return sealed.stream().map(this::open).toList();
    }

    private String name(PersonId me) {
        return people.visibleTo(Actor.of(me), me).map(Person::name).orElseThrow();
    }

    private TogetherStore.Sealed seal(PersonId me, Wish wish) {
        var id = wish.id();
        return new TogetherStore.Sealed(
                id,
                me,
                keys.seal(box(me, id, "planned"), wish.planned().text()),
                keys.seal(box(me, id, "name"), name(me)),
                wish.sign().isEmpty() ? null : keys.seal(box(me, id, "sign"), wish.sign()),
                wish.spot(),
                wish.before(),
                clock.instant(),
                null,
                null,
                null,
                null,
                false,
                false);
    }

    private byte @Nullable [] sealed(PersonId me, Going going, String sign) {
        return sign.isEmpty() ? null : keys.seal(box(me, going.id(), "taker_sign"), sign);
    }

    private Going open(TogetherStore.Sealed sealed) {
        var person = sealed.person();
        var taker = sealed.taker();
        return new Going(
                sealed.id(),
                person,
                Planned.of(keys.open(box(person, sealed.id(), "planned"), sealed.planned())),
                keys.open(box(person, sealed.id(), "name"), sealed.name()),
                opened(person, sealed.id(), "sign", sealed.sign()),
                sealed.spot(),
                sealed.before(),
                sealed.asked(),
                taker,
                opened(taker, sealed.id(), "taker_name", sealed.takerName()),
                opened(taker, sealed.id(), "taker_sign", sealed.takerSign()),
                sealed.letGo(),
                sealed.ended(),
                sealed.parted());
    }

    private String opened(@Nullable PersonId owner, UUID id, String column, byte @Nullable [] words) {
        return owner == null || words == null ? "" : keys.open(box(owner, id, column), words);
    }

    private static Box box(PersonId owner, UUID id, String column) {
        return new Box(owner.value(), "together.request", column, id);
    }
}
