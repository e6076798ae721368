package tandem.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Pairs that must never be matched or placed together. Neither is told, nor why; no reason is kept.
@Component
public class Apart {
    private final Gate gate;
    private final ApartStore store;
    private final Clock clock;

    Apart(Gate gate, ApartStore store, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.clock = clock;
    }

    /// @param mine whether the actor looks after one of the two, and so may end it
    public record Pair(PersonId one, PersonId other, Instant at, boolean mine) {}

    /// What still brings two together who are kept apart. Each has its words: `safety.apart.by.<code>`.
    public enum By {
        /// Both are in one circle.
        CIRCLE,
        GREETER,
        MENTOR,
        CASELOAD,
        /// One makes the next contact with the other.
        CONTACT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static By of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// @param circle in which both are; empty where it is something else
    /// @param subject for whom of the two the other is there; empty where it is a circle
    public record Together(PersonId one, PersonId other, By by, Optional<UUID> circle, Optional<PersonId> subject) {}

    /// Keeps two apart from now on; harmless where they are.
    ///
    /// @throws org.springframework.dao.DataAccessException where the actor may not, is one of them, or sees one by
    /// break-glass alone
    public void keep(PersonId actor, PersonId one, PersonId other) {
        gate.run(Actor.of(actor), () -> store.insert(one, other, actor, clock.instant()));
    }

    /// Ends it, for whoever looks after one of the two.
    ///
    /// @return whether there was one that the actor may end
    public boolean end(PersonId actor, PersonId one, PersonId other) {
        return gate.as(Actor.of(actor), () -> store.delete(one, other));
    }

    public List<Pair> all(Actor actor) {
        return gate.as(actor, store::all);
    }

    /// Whom the actor is to part: those kept apart who are still brought together, until one of them has moved.
    public List<Together> stillTogether(Actor actor) {
        return gate.as(actor, store::stillTogether);
    }

    /// Whether the actor's work may bring these two together: they are neither kept apart nor parted by a block. The
    /// answer never says which.
    public boolean mayMeet(Actor actor, PersonId one, PersonId other) {
        return gate.as(actor, () -> store.mayMeet(one, other));
    }
}
