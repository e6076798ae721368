package tandem.sessions;

import gg.jte.Content;
import java.util.Optional;
import tandem.circles.Circle;
import tandem.web.Visit;

/// What is shown on a session's page below when and where it is: a bean, in the order that `@Order` gives.
public interface SessionSection {
    /// Empty where there is nothing for this reader.
    Optional<Content> on(Circle circle, Session session, Visit visit);
}
