package tandem.joining;

import java.util.UUID;
import tandem.shared.Language;

/// Somebody at the door who has read and agreed.
///
/// @param form the number of the form they filled in
/// @param code the code they were given; empty at the open door
record Newcomer(UUID form, String code, String name, Language language, Terms terms) {
    /// Nothing of it.
    @Override
    public String toString() {
        return "Newcomer";
    }
}
