package tandem.coping;

import java.util.List;
import tandem.shared.PersonId;

/// Tries of skills that another module keeps, such as those in a circle's session. A bean; asked as the person whose
/// they are.
public interface Practised {
    List<Practice> of(PersonId me);
}
