package tandem.joining;

import java.util.List;
import org.springframework.stereotype.Component;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What people agreed to when they joined.
@Component
public class Consents {
    private final Gate gate;
    private final ConsentStore store;

    Consents(Gate gate, ConsentStore store) {
        this.gate = gate;
        this.store = store;
    }

    /// As far as the actor may know: their own, and those of whom they look after.
    public List<Consent> of(Actor actor, PersonId person) {
        return gate.as(actor, () -> store.of(person));
    }
}
