package tandem.incidents;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;

/// Something that was done about an incident, and by whom.
///
/// @param other whom it was handed to; null where it was not
/// @param words empty where it says itself
record Step(Instant at, PersonId by, String what, @Nullable PersonId other, String words) {
    Optional<PersonId> whom() {
        return Optional.ofNullable(other);
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Step";
    }
}
