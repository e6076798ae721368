package tandem.circles;

import java.time.LocalDate;
import java.util.UUID;

/// Somebody asks to join a circle.
///
/// @param name the one they would have there
/// @param words what they said; empty where they said nothing
/// @param answer `asked`, `yes` or `no`
public record Ask(UUID id, CircleId circle, String name, String words, LocalDate asked, String answer) {
    /// Only the id: the words are theirs.
    @Override
    public String toString() {
        return "Ask " + id;
    }
}
