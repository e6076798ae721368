package tandem.circles;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import tandem.wall.Question;
import tandem.web.Visit;

/// What another module shows on a circle's page: a bean, in the order that `@Order` gives.
public interface Section {
    /// What it is going to ask about a circle in which the reader is: all parts of the page are asked at once.
    default List<Question<?>> asks(CircleId circle, Visit visit) {
        return List.of();
    }

    /// Empty where there is nothing for this reader.
    Optional<Content> on(Company company, Visit visit);
}
