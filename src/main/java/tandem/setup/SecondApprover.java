package tandem.setup;

import java.util.UUID;

/// Somebody outside of the program who is asked for the second yes where the team is too small for two.
public record SecondApprover(UUID id, String name, String email) {
    /// Only the id: the rest is theirs.
    @Override
    public String toString() {
        return "SecondApprover " + id;
    }
}
