package tandem.coping;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// One try of a skill.
///
/// @param skill the name of its file
/// @param when what it was like; empty where they did not say
/// @param before from 0 to 10, how strong it was; empty where they did not say
/// @param after the same at the end
/// @param ended whether they came to the end
public record Practice(
        UUID id, Instant at, String skill, Optional<When> when, OptionalInt before, OptionalInt after, boolean ended) {
    /// Whether both numbers are there.
    public boolean rated() {
        return before.isPresent() && after.isPresent();
    }

    public boolean eased() {
        return rated() && after.getAsInt() < before.getAsInt();
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Practice " + id;
    }
}
