package tandem.oncall;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;

/// For a while it is somebody else than the week says.
///
/// @param instead null where it is nobody
public record Change(
        UUID id,
        Instant from,
        Instant until,
        int rank,
        @Nullable PersonId instead) {
    boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    public Optional<PersonId> person() {
        return Optional.ofNullable(instead);
    }
}
