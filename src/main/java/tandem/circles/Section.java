package tandem.circles;

import gg.jte.Content;
import java.util.Optional;
import tandem.web.Visit;

/// What another module shows on a circle's page: a bean, in the order that `@Order` gives.
public interface Section {
    /// Empty where there is nothing for this reader.
    Optional<Content> on(Company company, Visit visit);
}
