package tandem.safety;

import gg.jte.Content;
import java.util.Optional;
import tandem.web.Visit;

/// What became of a report, for whoever made it: a bean of the module that knows.
public interface After {
    /// Empty where there is nothing to say yet.
    Optional<Content> of(Report report, Visit visit);

    /// Whether nobody could be reached, so that the time that was promised stands no more.
    boolean unheard(Report report, Visit visit);
}
