package tandem.mentoring;

import java.time.Instant;
import java.util.UUID;
import tandem.shared.PersonId;

/// What a mentor wrote down with somebody.
///
/// @param goal toward which of their goals, in their words; empty where toward none
/// @param remark what they say to it; empty where they said nothing
public record Note(UUID id, PersonId person, PersonId by, Instant at, String goal, String words, String remark) {
    /// Only the id: the words are theirs.
    @Override
    public String toString() {
        return "Note " + id;
    }
}
