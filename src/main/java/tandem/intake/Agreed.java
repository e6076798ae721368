package tandem.intake;

import java.time.LocalDate;
import java.util.UUID;

/// That somebody agreed to be invited.
///
/// @param how `spoken` or `paper`
/// @param expires the last day it holds
/// @param words which they heard or read
public record Agreed(UUID id, String how, LocalDate given, LocalDate expires, String words) {
    /// Only the id.
    @Override
    public String toString() {
        return "Agreed " + id;
    }
}
