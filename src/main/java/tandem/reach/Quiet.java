package tandem.reach;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.audit.Audit;
import tandem.keys.Box;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What people wrote, while well, for the time when they go quiet. It is sealed with their key, and theirs alone until
/// the days that they set have passed without them, or they show it. Then the roles that they named read it, and they
/// see that it was read. The database holds all of this.
@Component
public class Quiet {
    static final String LOOK = "reach.quiet";

    private final Gate gate;
    private final QuietStore store;
    private final Cards cards;
    private final Audit audit;
    private final Clock clock;

    Quiet(Gate gate, QuietStore store, Cards cards, Audit audit, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    /// How it stands.
    ///
    /// @param shown when they showed it themselves; null where they did not
    record Own(
            QuietPlan plan,
            LocalDate written,
            boolean paused,
            @Nullable Instant shown) {
        Optional<Instant> opened() {
            return Optional.ofNullable(shown);
        }
    }

    /// What a member wrote, for somebody whom they named, once it is time. Reading it is recorded, and the member sees
    /// it. Empty in every other case, which are all alike.
    public Optional<QuietPlan> of(PersonId reader, PersonId member) {
        return gate.as(Actor.of(reader), () -> {
            var found = store.of(member).filter(row -> !member.equals(reader));
            found.ifPresent(row -> audit.looked(member, LOOK));
            return found.map(this::open);
        });
    }

    /// Whose words wait to be read by this reader now.
    public List<PersonId> open(PersonId reader) {
        return gate.as(Actor.of(reader), () -> store.others(reader));
    }

    Optional<Own> own(PersonId me) {
        return gate.as(Actor.of(me), () -> store.of(me))
                .map(row -> new Own(open(row), row.written(), row.paused(), row.opened()));
    }

    public void write(PersonId me, QuietPlan plan) {
        gate.run(Actor.of(me), () -> {
            store.put(me, plan.days(), seal(me, plan), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            store.readers(me, plan.readers());
        });
    }

    void pause(PersonId me, boolean paused) {
        gate.run(Actor.of(me), () -> store.pause(me, paused));
    }

    /// Shows it to those whom they named, without waiting; or takes that back.
    public void show(PersonId me, boolean shown) {
        gate.run(Actor.of(me), () -> store.open(me, shown ? clock.instant() : null));
    }

    void withdraw(PersonId me) {
        gate.run(Actor.of(me), () -> store.delete(me));
    }

    /// Keeps the cards of their people as they are now. Within their open unit of work.
    void follow(PersonId me, List<Mine> mine) {
        store.of(me).ifPresent(row -> store.plan(me, seal(me, open(row).with(mine))));
    }

    private byte[] seal(PersonId me, QuietPlan plan) {
        return cards.seal(box(me), plan);
    }

    private QuietPlan open(QuietStore.Sealed row) {
        return cards.open(box(row.person()), row.plan(), QuietPlan.class);
    }

    private static Box box(PersonId person) {
        return new Box(person.value(), "reach.quiet", "plan", person.value());
    }
}
