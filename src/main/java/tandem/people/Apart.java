package tandem.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

    public record Pair(PersonId one, PersonId other, Instant at) {}

    /// Keeps two apart from now on; harmless where they are.
    ///
    /// @throws org.springframework.dao.DataAccessException where the actor may not, or is one of them
    public void keep(PersonId actor, PersonId one, PersonId other) {
        gate.run(Actor.of(actor), () -> store.insert(one, other, actor, clock.instant()));
    }

    public void end(PersonId actor, PersonId one, PersonId other) {
        gate.run(Actor.of(actor), () -> store.delete(one, other));
    }

    public List<Pair> all(Actor actor) {
        return gate.as(actor, store::all);
    }

    /// Whether the actor's work may bring these two together: they are neither kept apart nor parted by a block. The
    /// answer never says which.
    public boolean mayMeet(Actor actor, PersonId one, PersonId other) {
        return gate.as(actor, () -> store.mayMeet(one, other));
    }
}
