package tandem.intake;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tandem.joining.CameWith;
import tandem.joining.Expected;
import tandem.people.Roles;
import tandem.shared.PersonId;
import tandem.wall.Role;

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
    private final Roles roles;

    CameIn(EntryStore store, HandoffStore leaving, Handoffs handoffs, Entries roster, Prints prints, Roles roles) {
        this.store = store;
        this.leaving = leaving;
        this.handoffs = handoffs;
        this.roster = roster;
        this.prints = prints;
        this.roles = roles;
    }

    /// Whoever took over at a hand-off that was held; else whoever asked them.
    @Override
    public Optional<PersonId> coordinator(UUID invitation) {
        return store.byInvitation(invitation)
                .flatMap(entry -> tookOver(entry.id()).or(entry::coordinator));
    }

    private Optional<PersonId> tookOver(UUID entry) {
        return leaving.ofEntry(entry).stream()
                .filter(each -> each.held().isPresent())
                .flatMap(each -> each.taker().stream())
                .filter(each -> roles.of(each).contains(Role.COORDINATOR))
                .reduce((one, later) -> later);
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
