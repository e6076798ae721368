package tandem.mentoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;

/// That a mentor stepped back. Never why.
///
/// @param end the day until which, as they think now; null where it is for good
/// @param back when they came back; null while they are away
public record Away(
        UUID id,
        PersonId person,
        LocalDate since,
        @Nullable LocalDate end,
        boolean forGood,
        @Nullable Instant back) {
    public Optional<LocalDate> until() {
        return Optional.ofNullable(end);
    }
}
