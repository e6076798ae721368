package tandem.bridge;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.people.RelationEnded;
import tandem.people.RelationKind;
import tandem.people.RoleEnded;

/// Whoever can make their contacts no more leaves none behind: in the same unit of work each is one of whoever
/// looks after the person. Where nobody does, the desk shows it.
@Component
class HandedOn {
    private final TouchpointStore store;

    HandedOn(TouchpointStore store) {
        this.store = store;
    }

    @EventListener
    void ended(RelationEnded ended) {
        if (ended.kind() == RelationKind.MENTOR || ended.kind() == RelationKind.CASELOAD) {
            store.handOn(ended.holder(), Optional.of(ended.subject()));
        }
    }

    @EventListener
    void ended(RoleEnded ended) {
        store.handOn(ended.person(), Optional.empty());
    }
}
