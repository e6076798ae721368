package tandem.people;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;

/// That one person may see another, by this right.
///
/// @param end when it ends by itself; null where it does not
public record Relation(
        UUID id,
        RelationKind kind,
        PersonId subject,
        PersonId holder,
        Instant given,
        @Nullable Instant end) {
    public Optional<Instant> until() {
        return Optional.ofNullable(end);
    }
}
