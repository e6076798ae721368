package tandem.bridge;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.people.RelationEnded;
import tandem.people.RoleEnded;

/// Whoever can make their contacts no more leaves none behind: in the same unit of work each is one of whoever looks after
/// the person. Where nobody does, the desk shows it.
@Component
class HandedOn {
    private final TouchpointStore store;

    HandedOn(TouchpointStore store) {
        this.store = store;
    }

    @EventListener
    void ended(RelationEnded ended) {
        store.handOn(ended.holder());
    }

    @EventListener
    void ended(RoleEnded ended) {
        store.handOn(ended.person());
    }
}
