package tandem.bridge;

import java.time.LocalDate;
import java.util.Optional;
import tandem.shared.PersonId;

/// The day of the first contact with somebody, where it was agreed on before they came in. Asked at the door,
/// within its unit of work; the module that knows implements it.
public interface FirstDay {
    Optional<LocalDate> of(PersonId person);
}
