package tandem.bridge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.channels.Channel;
import tandem.shared.PersonId;

/// A contact that was made or tried.
///
/// @param line what was written about it, in words that the person reads too; may be empty
/// @param upcoming the next date that was set then; null where the person wants none
public record Encounter(
        UUID id,
        PersonId person,
        PersonId by,
        Instant at,
        Result result,
        Channel way,
        String line,
        @Nullable LocalDate upcoming) {
    public Optional<LocalDate> next() {
        return Optional.ofNullable(upcoming);
    }

    /// The same, with the day of the next.
    Encounter leadingTo(Optional<LocalDate> day) {
        return new Encounter(id, person, by, at, result, way, line, day.orElse(null));
    }

    /// Only the id: the line is theirs.
    @Override
    public String toString() {
        return "Encounter " + id;
    }
}
