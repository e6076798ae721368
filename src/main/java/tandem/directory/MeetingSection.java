package tandem.directory;

import gg.jte.Content;
import java.util.Optional;
import tandem.meetings.Meeting;
import tandem.web.Visit;

/// What another module shows on a meeting's page, below when and where it is: a bean, in the order that `@Order` gives.
public interface MeetingSection {
    /// Empty where there is nothing for this reader.
    Optional<Content> on(Meeting meeting, Visit visit);
}
