package tandem.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import tandem.shared.Language;
import tandem.shared.PersonId;

/// Somebody who is to come, as coordinators see them.
///
/// @param until the last day the row is kept
/// @param invitation the last one that was made for them
/// @param consent what they agreed to; empty while nobody asked them
public record Entry(
        UUID id,
        Optional<PersonId> coordinator,
        Facts facts,
        Optional<LocalDate> discharge,
        Language language,
        LocalDate until,
        Optional<UUID> invitation,
        Optional<Agreed> consent) {
    public String path() {
        return "/roster/" + id;
    }

    /// Whether somebody may be told of them: they said so, and it still holds.
    boolean agreedOn(LocalDate today) {
        return consent.filter(agreed -> !agreed.expires().isBefore(today)).isPresent();
    }

    /// Only the id.
    @Override
    public String toString() {
        return "Entry " + id;
    }
}
