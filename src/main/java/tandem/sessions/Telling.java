package tandem.sessions;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.circles.CircleId;
import tandem.shared.PersonId;

/// That everybody in a circle, and whoever stands by, is to be told of a change.
///
/// @param day names the session, or begins the pause
/// @param by who made the change, and knows; null where they are erased
record Telling(
        UUID id,
        CircleId circle,
        LocalDate day,
        Kind kind,
        @Nullable PersonId by) {
    enum Kind {
        CANCELLED,
        MOVED,
        RESTORED,
        PAUSED,
        RESUMED,
        CLOSED,
        REOPENED,
        /// From the day on it meets by another rhythm.
        RETIMED,
        /// It does not, after all.
        KEPT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Whether it is about one session, and not about all from a day on.
        boolean one() {
            return this == CANCELLED || this == MOVED || this == RESTORED;
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// Somebody whom it concerned.
    ///
    /// @param called whether somebody has called them, where no e-mail went
    record Told(UUID id, PersonId person, boolean byMail, boolean called) {}

    /// Somebody whom a coordinator is to call.
    record Untold(UUID id, PersonId person, CircleId circle, LocalDate day, Kind kind) {}
}
