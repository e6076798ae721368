package tandem.audit;

import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tandem.shared.Ids;
import tandem.shared.PersonId;

/// Records what somebody does, inside the unit of work that does it: both are kept, or neither. Who acts is taken from
/// the gate by the database.
@Component
public class Audit {
    private final EntryStore store;

    Audit(EntryStore store) {
        this.store = store;
    }

    /// @param subject whom it is about; they read it on their page, unless the act is one that nobody is told
    /// @param object a code or an id (`mentor`, a circle's id), never words; empty where there is nothing to say
    public void record(Act act, Optional<PersonId> subject, String object) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("What happens is recorded inside Gate.as.");
        }
        store.insert(Ids.next(), act, subject.map(PersonId::value), object);
    }

    /// The actor read something of somebody's.
    ///
    /// @param what a code of the module that shows it, `bridge.schedule`; its words are `bridge.look.schedule`
    public void looked(PersonId subject, String what) {
        this.record(Act.LOOKED, Optional.of(subject), what);
    }

    /// The same of many at once, for a page of them.
    public void looked(Collection<PersonId> subjects, String what) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("What happens is recorded inside Gate.as.");
        }
        if (!subjects.isEmpty()) {
            store.insert(subjects.stream().map(PersonId::value).toList(), Act.LOOKED, what);
        }
    }
}
