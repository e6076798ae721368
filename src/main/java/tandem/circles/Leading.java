package tandem.circles;

import java.util.UUID;
import tandem.shared.PersonId;

/// Somebody who is named to lead a circle. Who leads is known to everybody who is signed in.
///
/// @param id theirs in this circle
public record Leading(UUID id, PersonId person, String name) {
    /// Only the id.
    @Override
    public String toString() {
        return "Leading " + id;
    }
}
