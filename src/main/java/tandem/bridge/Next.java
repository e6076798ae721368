package tandem.bridge;

import java.time.LocalDate;
import java.util.Optional;

/// What follows a contact.
public sealed interface Next {
    record On(LocalDate day, Kind kind) implements Next {}

    /// They want no more contacts.
    record Never() implements Next {}

    default Optional<LocalDate> date() {
        return switch (this) {
            case On on -> Optional.of(on.day());
            case Never never -> Optional.empty();
        };
    }
}
