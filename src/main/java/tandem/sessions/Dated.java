package tandem.sessions;

import java.time.Instant;
import java.util.List;
import tandem.schedules.Occurrence;
import tandem.shared.PersonId;

/// What stands in somebody's own calendar besides their sessions. A module that has such has a bean of this.
public interface Dated {
    /// @param thing names it, for them alone
    /// @param words what they chose to read there; empty where it is an appointment like any other
    record Entry(String thing, Occurrence when, String words) {}

    List<Entry> between(PersonId person, Instant from, Instant until);
}
