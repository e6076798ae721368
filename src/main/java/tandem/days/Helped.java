package tandem.days;

import java.util.UUID;
import tandem.shared.PersonId;
import tandem.web.Texts;

/// Where a line goes that somebody wants to have there before they need it: their plan. A bean, where there is one;
/// while there is none, nothing is offered.
public interface Helped {
    /// What to say beside the box: “Put it in my plan”.
    String offer(Texts texts);

    /// Adds the line; the same again adds no second one.
    ///
    /// @param id the number that the line gets
    void add(PersonId me, UUID id, String line);
}
