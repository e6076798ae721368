package tandem.people;

import java.time.Instant;
import tandem.shared.Language;
import tandem.shared.PersonId;

/// Somebody who is here.
///
/// @param name the one they chose
public record Person(PersonId id, String name, Language language, Instant joined) {
    /// Only the id: the name is theirs.
    @Override
    public String toString() {
        return "Person " + id;
    }
}
