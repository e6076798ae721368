package tandem.help;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// People who asked to be reached. A visitor asks and cannot read; the operator of the machine reads and erases.
@Component
public class ContactRequests {
    private final Gate gate;
    private final ContactRequestStore store;

    ContactRequests(Gate gate, ContactRequestStore store) {
        this.gate = gate;
        this.store = store;
    }

    /// Keeps a request. The same request again (same id) is kept once.
    void ask(ContactRequest request) {
        gate.run(Actor.VISITOR, () -> store.insert(request));
    }

    /// Every request not yet answered, the one promised soonest first.
    public List<ContactRequest> open() {
        return gate.as(Actor.OPERATOR, store::all);
    }

    /// Erases what was asked before a moment, answered or not; says how many there were.
    int forget(Instant before) {
        return gate.as(Actor.SYSTEM, () -> store.deleteAskedBefore(before));
    }

    /// Erases a request that has been answered; says whether there was one.
    public boolean answered(UUID id) {
        return gate.as(Actor.OPERATOR, () -> store.delete(id));
    }
}
