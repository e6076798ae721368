package tandem.mentoring;

import java.time.Instant;
import java.util.UUID;

/// What somebody wants to work toward, in their words, shown to those who walk with them.
public record Goal(UUID id, String words, Instant shown) {
    /// Only the id: the words are theirs.
    @Override
    public String toString() {
        return "Goal " + id;
    }
}
