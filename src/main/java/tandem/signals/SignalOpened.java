package tandem.signals;

import java.util.Set;
import tandem.shared.PersonId;

/// A signal of somebody's is open to others from now on, as they agreed. Published within their own unit of work.
///
/// @param to to whom alone
public record SignalOpened(PersonId person, Set<PersonId> to) {
    public SignalOpened {
        to = Set.copyOf(to);
    }
}
