package tandem.days;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// What somebody wrote when they were ready, for themselves alone.
///
/// @param returned what it is about; empty where no count changed
/// @param was what was there before, in a few words that were tapped
/// @param before the same in their own words
/// @param helped what helped them to stop or to tell somebody
/// @param next what they would want next time
record Reflection(
        UUID id, Optional<UUID> returned, LocalDate day, String was, String before, String helped, String next) {
    boolean empty() {
        return (was + before + helped + next).isEmpty();
    }

    /// Only the id.
    @Override
    public String toString() {
        return "Reflection " + id;
    }
}
