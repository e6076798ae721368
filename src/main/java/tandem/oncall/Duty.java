package tandem.oncall;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether somebody is on duty.
///
/// @param now whether somebody is
/// @param next when the next one begins; null where somebody is, or nobody within a week
public record Duty(boolean now, @Nullable Instant next) {
    public Optional<Instant> begins() {
        return Optional.ofNullable(next);
    }
}
