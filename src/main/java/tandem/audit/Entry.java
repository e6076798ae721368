package tandem.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;

/// Somebody did something.
///
/// @param standing `person`, or what stood in the place of one: `visitor`, `door`, `operator`, `system`
/// @param act the code of an [Act]
/// @param about the id of whom it is about; that person may be erased
/// @param object a code or an id
public record Entry(
        UUID id,
        Instant at,
        String standing,
        @Nullable UUID by,
        String act,
        @Nullable UUID about,
        String object,
        boolean told) {
    public Optional<PersonId> actor() {
        return Optional.ofNullable(by).map(PersonId::new);
    }

    public Optional<PersonId> subject() {
        return Optional.ofNullable(about).map(PersonId::new);
    }
}
