package tandem.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;

/// What lets the contacts of a peer be billed, as a supervisor recorded it.
///
/// @param title the credential: what it is called and its number
/// @param last the last day it holds; null where it does not expire
public record Credential(
        UUID id,
        PersonId person,
        String title,
        @Nullable LocalDate last,
        PersonId supervisor,
        Instant recorded) {
    public Optional<LocalDate> expires() {
        return Optional.ofNullable(last);
    }

    public boolean holdsOn(LocalDate day) {
        return last == null || !last.isBefore(day);
    }

    /// Only the id.
    @Override
    public String toString() {
        return "Credential " + id;
    }
}
