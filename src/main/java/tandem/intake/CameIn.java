package tandem.intake;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tandem.joining.CameWith;
import tandem.joining.Expected;
import tandem.shared.PersonId;

/// Somebody came with an invitation that was made for a row of the roster: what the row held becomes theirs, and the
/// row
/// goes, in the unit of work that lets them in.
@Component
class CameIn implements Expected {
    private static final int YEAR = 365;

    private final EntryStore store;
    private final HandoffStore leaving;
    private final Handoffs handoffs;
    private final Entries roster;
    private final Prints prints;

    CameIn(EntryStore store, HandoffStore leaving, Handoffs handoffs, Entries roster, Prints prints) {
        this.store = store;
        this.leaving = leaving;
        this.handoffs = handoffs;
        this.roster = roster;
        this.prints = prints;
    }

    @Override
    public Optional<PersonId> coordinator(UUID invitation) {
        return store.byInvitation(invitation).flatMap(EntryStore.Sealed::coordinator);
    }

    @EventListener
    void came(CameWith came) {
        store.byInvitation(came.invitation()).ifPresent(entry -> {
            var person = came.person();
            entry.discharge().ifPresent(day -> leaving.leaves(person, day));
            handoffs.give(entry.id(), entry.consent(), person);
            var last = entry.discharge().orElseGet(roster::today).plusDays(YEAR);
            prints.of(roster.facts(entry)).forEach(print -> store.arrived(print, last));
            roster.gone(entry.id(), "came", entry.discharge());
            destroyAfterwards(entry);
        });
    }

    private void destroyAfterwards(EntryStore.Sealed entry) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                roster.destroyKey(entry.id());
            }
        });
    }
}
