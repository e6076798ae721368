package tandem.safety;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;

/// Somebody said that somebody else makes this place unsafe.
///
/// @param label what the reporter knew the other by
/// @param words theirs, empty where they left it at that
/// @param due when somebody looks, by what it is about
/// @param promised whether the reporter was told so: somebody was on duty before then
/// @param holder who on the team has it; null for a moment, or where nobody can
public record Report(
        UUID id,
        PersonId reporter,
        PersonId about,
        String place,
        ReportKind kind,
        String label,
        String words,
        Instant at,
        Instant due,
        boolean promised,
        @Nullable PersonId holder,
        @Nullable Closing closed) {
    /// How it ended.
    public record Closing(PersonId by, Instant at, Outcome outcome, String note) {}

    public Optional<PersonId> owner() {
        return Optional.ofNullable(holder);
    }

    public Optional<Closing> closing() {
        return Optional.ofNullable(closed);
    }

    /// Only the id.
    @Override
    public String toString() {
        return "Report " + id;
    }
}
