package tandem.content;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.stereotype.Component;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What the program has read and made its own. Those whom a thing is written for see it from then on.
@Component
public class Adoptions {
    private final Gate gate;
    private final AdoptionStore store;
    private final Clock clock;

    Adoptions(Gate gate, AdoptionStore store, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.clock = clock;
    }

    /// The ids of what is adopted of a kind.
    public Set<String> of(Actor actor, String kind) {
        return gate.as(actor, () -> store.adopted(kind));
    }

    /// @throws org.springframework.dao.DataAccessException where the actor does not supervise
    public void adopt(PersonId supervisor, Item item) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        gate.run(Actor.of(supervisor), () -> store.insert(item.kind(), item.id(), supervisor, today));
    }
}
