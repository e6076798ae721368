package tandem.plan;

import java.util.List;
import tandem.shared.Language;
import tandem.shared.PersonId;

/// What somebody's own entries suggest for a section of their plan, such as what came up in check-ins. A bean; asked as
/// the person whose plan it is, and shown to nobody else.
public interface Suggests {
    /// @param section the id of a section in the vocabulary
    /// @return few, the likeliest first; none where it knows nothing
    List<Suggestion> forSection(PersonId me, String section, Language language);
}
