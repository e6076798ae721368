package tandem.signals;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.people.RelationKind;
import tandem.shared.PersonId;

/// That signals of a rule, or of all, are open to somebody.
///
/// @param rule its id, or [Choice#ALL]
/// @param looked when the program last went over the check-ins by itself because of it; null where it has not yet
record Share(
        UUID id,
        PersonId person,
        PersonId holder,
        RelationKind kind,
        String rule,
        Instant since,
        @Nullable Instant looked) {
    boolean covers(Signal signal) {
        return rule.equals(Choice.ALL) || rule.equals(signal.id());
    }

    /// Only the id.
    @Override
    public String toString() {
        return "Share " + id;
    }
}
