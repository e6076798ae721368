package tandem.joining;

import java.util.Optional;
import java.util.UUID;
import tandem.shared.PersonId;

/// Those who are expected. The module that keeps such a list implements it.
public interface Expected {
    /// The coordinator who is to look after whoever comes with this invitation; asked at the door. Empty where it was
    /// made for nobody on the list.
    Optional<PersonId> coordinator(UUID invitation);
}
