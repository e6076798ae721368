package tandem.ways;

import org.springframework.stereotype.Component;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

@Component
public class Passkeys {
    private final Gate gate;
    private final PasskeyStore store;

    Passkeys(Gate gate, PasskeyStore store) {
        this.gate = gate;
        this.store = store;
    }

    public boolean any(PersonId person) {
        return gate.as(Actor.DOOR, () -> store.count(person)) > 0;
    }
}
