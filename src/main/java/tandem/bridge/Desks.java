package tandem.bridge;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.shared.PersonId;

/// What is done at a desk besides making contacts, for other modules.
@Component
public class Desks {
    private final Handovers handovers;
    private final Snoozes snoozes;

    Desks(Handovers handovers, Snoozes snoozes) {
        this.handovers = handovers;
        this.snoozes = snoozes;
    }

    /// A coordinator hands somebody over to a colleague, with a line that the person reads, too. Who may see them and
    /// the next contact go with it.
    ///
    /// @return whether they looked after them until now
    public boolean hand(PersonId from, PersonId person, PersonId to, String line) {
        return handovers.hand(from, person, to, line);
    }

    /// Puts the next contact off to a later day; why, the person reads. The same again (same id) changes nothing.
    public void putOff(PersonId by, PersonId person, UUID id, LocalDate until, String reason) {
        snoozes.snooze(by, person, id, until, reason);
    }
}
