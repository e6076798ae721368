package tandem.incidents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;

/// What somebody says to what was decided about them.
///
/// @param decided null until somebody else than who acted has read it
record Appeal(
        UUID action, String words, Instant at, @Nullable Decision decided) {
    record Decision(Instant at, PersonId by, boolean granted, String answer) {}

    Optional<Decision> decision() {
        return Optional.ofNullable(decided);
    }

    /// Only the id.
    @Override
    public String toString() {
        return "Appeal " + action;
    }
}
