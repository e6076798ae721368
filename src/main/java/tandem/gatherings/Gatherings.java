package tandem.gatherings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.circles.Circle;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.Fellow;
import tandem.circles.Part;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.sessions.Notices;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Question;
import tandem.web.Visit;

/// Gatherings of circles. Those in a circle see what is planned in it; who comes, the host and those who come.
@Component
public class Gatherings {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Gate gate;
    private final GatheringStore store;
    private final Circles circles;
    private final Notices notices;
    private final Keys keys;
    private final Clock clock;

    Gatherings(Gate gate, GatheringStore store, Circles circles, Notices notices, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.circles = circles;
        this.notices = notices;
        this.keys = keys;
        this.clock = clock;
    }

    /// What somebody plans.
    ///
    /// @param id the number of the form, so that the same one plans it once
    /// @param about empty where there is nothing else to know
    public record Plan(
            UUID id, String title, String place, String about, Instant starts, int minutes, Optional<Integer> size) {}

    /// How saying that one comes ended.
    public enum Answer {
        COMING,
        FULL,
        OVER
    }

    boolean mayHost(PersonId me, CircleId circle) {
        return gate.as(Actor.of(me), () -> store.mayHost(circle));
    }

    /// Plans one; the same again plans no second one.
    ///
    /// @throws org.springframework.dao.DataAccessException where they may not invite this circle
    public void plan(PersonId host, CircleId circle, Plan plan) {
        gate.run(Actor.of(host), () -> store.insert(seal(host, circle, plan)));
    }

    /// Puts another plan in its place, and lets those who come know that something changed.
    ///
    /// @return whether it is theirs and still to be
    boolean change(PersonId host, Gathering gathering, Plan plan) {
        boolean changed = gate.as(Actor.of(host), () -> store.update(seal(host, gathering.circle(), plan)));
        if (changed) {
            tell(gathering, host);
        }
        return changed;
    }

    /// Calls it off: its host, or whoever leads the circle. Those who said that they come are told.
    ///
    /// @return whether it was theirs to call off
    boolean cancel(PersonId me, Gathering gathering) {
        boolean cancelled = gate.as(Actor.of(me), () -> store.cancel(gathering.id()));
        if (cancelled) {
            tell(gathering, me);
        }
        return cancelled;
    }

    public Answer come(PersonId me, Gathering gathering) {
        if (gathering.cancelled() || gathering.overAt(clock.instant())) {
            return Answer.OVER;
        }
        return gate.as(Actor.of(me), () -> {
            store.queue(gathering.id());
            if (!gathering.coming() && !store.hasRoom(gathering.id())) {
                return Answer.FULL;
            }
            store.come(gathering.id(), me);
            return Answer.COMING;
        });
    }

    void stayAway(PersonId me, UUID gathering) {
        gate.run(Actor.of(me), () -> store.stayAway(gathering, me));
    }

    Optional<Gathering> visibleTo(Actor actor, UUID id) {
        return gate.as(actor, () -> store.byId(id)).map(this::open);
    }

    /// Those to come in the circles in which somebody is, the soonest first; also those that were called off.
    public List<Gathering> upcoming(PersonId me) {
        return upcoming(me, circles.of(me).stream().map(Circle::id).toList());
    }

    /// Those to come to which somebody said yes or which they host, the soonest first; also those that were called off.
    ///
    /// @param circles all that they see
    public List<GatheringLine> ahead(Visit visit, Collection<Circle> circles) {
        var known = circles.stream()
                .filter(circle -> circle.part() != Part.NONE)
                .collect(Collectors.toMap(Circle::id, Function.identity()));
        return upcoming(visit.me(), known.keySet()).stream()
                .map(each -> new GatheringLine(Objects.requireNonNull(known.get(each.circle())), each, visit))
                .filter(line -> line.hosts() || line.gathering().coming())
                .toList();
    }

    List<Gathering> upcomingIn(PersonId me, CircleId circle) {
        return opened(gate.as(Actor.of(me), () -> store.in(circle)));
    }

    /// What [#upcomingIn] and [#mayHost] ask, for whoever asks it ahead.
    static List<Question<?>> asksIn(CircleId circle) {
        return List.of(GatheringStore.asksIn(circle), GatheringStore.asksMayHost(circle));
    }

    private List<Gathering> upcoming(PersonId me, Collection<CircleId> of) {
        return opened(gate.as(Actor.of(me), () -> store.after(clock.instant(), of)));
    }

    /// Who is there, by their names in the circle.
    ///
    /// @param host empty where they have left it
    /// @param coming those who come, as far as the one who looks may know
    /// @param untold those of them to whom no letter went when it was last changed, for whoever is to tell them
    record There(String host, List<Fellow> coming, List<Fellow> untold) {}

    There there(PersonId me, Gathering gathering) {
        var fellows = circles.known(Actor.of(me), gathering.circle());
        var host = fellows.get(gathering.host());
        return gate.as(
                Actor.of(me),
                () -> new There(
                        host == null ? "" : host.name(),
                        named(store.coming(gathering.id()), fellows),
                        named(store.untold(gathering.id()), fellows)));
    }

    private static List<Fellow> named(List<PersonId> persons, Map<PersonId, Fellow> fellows) {
        return persons.stream()
                .flatMap(person -> Optional.ofNullable(fellows.get(person)).stream())
                .sorted(Comparator.comparing(Fellow::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// Whether there is a place for one more.
    boolean room(PersonId me, UUID gathering) {
        return gate.as(Actor.of(me), () -> store.hasRoom(gathering));
    }

    List<Gathering> of(PersonId me) {
        return opened(gate.as(Actor.of(me), () -> store.of(me)));
    }

    int forgetOld() {
        return gate.as(Actor.SYSTEM, () -> store.deleteBefore(clock.instant().minus(KEPT)));
    }

    /// Keeps to whom no letter went.
    private void tell(Gathering gathering, PersonId by) {
        gate.run(Actor.SYSTEM, () -> {
            var others = store.coming(gathering.id()).stream()
                    .filter(person -> !person.equals(by))
                    .toList();
            store.told(gathering.id(), others, notices.changed(others));
        });
    }

    private GatheringStore.Sealed seal(PersonId host, CircleId circle, Plan plan) {
        return new GatheringStore.Sealed(
                plan.id(),
                circle,
                host,
                keys.seal(box(host, plan.id(), "title"), plan.title()),
                keys.seal(box(host, plan.id(), "place"), plan.place()),
                plan.about().isEmpty() ? null : keys.seal(box(host, plan.id(), "about"), plan.about()),
                plan.starts(),
                plan.minutes(),
                plan.size().orElse(null),
                false,
                false);
    }

    private List<Gathering> opened(List<GatheringStore.Sealed> sealed) {
        keys.fetch(sealed.stream().map(each -> each.host().value()).distinct().toList());
        return sealed.stream().map(this::open).toList();
    }

    private Gathering open(GatheringStore.Sealed sealed) {
        return new Gathering(
                sealed.id(),
                sealed.circle(),
                sealed.host(),
                keys.open(box(sealed.host(), sealed.id(), "title"), sealed.title()),
                keys.open(box(sealed.host(), sealed.id(), "place"), sealed.place()),
                about(sealed, sealed.about()),
                sealed.starts(),
                sealed.minutes(),
                Optional.ofNullable(sealed.size()),
                sealed.cancelled(),
                sealed.coming());
    }

    private String about(GatheringStore.Sealed sealed, byte @Nullable [] about) {
        return about == null ? "" : keys.open(box(sealed.host(), sealed.id(), "about"), about);
    }

    private static Box box(PersonId host, UUID gathering, String column) {
        return new Box(host.value(), "gatherings.gathering", column, gathering);
    }
}
