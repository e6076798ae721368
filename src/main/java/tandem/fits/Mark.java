package tandem.fits;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That somebody plans to go, or planned to, and what they said of it afterwards.
///
/// @param said null while they said nothing
public record Mark(UUID id, Planned planned, @Nullable Answer said) {
    public Optional<Answer> answer() {
        return Optional.ofNullable(said);
    }

    public boolean overAt(Instant now) {
        return !planned.end().toInstant().isAfter(now);
    }

    public String path() {
        return "/me/meetings/" + id;
    }

    /// Only the id.
    @Override
    public String toString() {
        return "Mark " + id;
    }
}
