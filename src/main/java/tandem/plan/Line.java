package tandem.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// One line of a plan.
///
/// @param section the id of its section in the vocabulary
/// @param words what was written; of a pair, what may happen
/// @param answer of a pair, what they do then; else empty
/// @param day when it may happen, where a day is known
/// @param skill the practice it leads to, by the name of its file
public record Line(
        UUID id, String section, String words, String answer, Optional<LocalDate> day, Optional<String> skill) {
    /// Whether something is left to be filled in.
    boolean open() {
        return words.contains("…") || answer.contains("…");
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Line " + id;
    }
}
