package tandem.schedules;

import java.net.URI;
import java.util.Optional;

/// What an entry in somebody's calendar says. It is read by whoever sees that calendar, so the caller chooses the
/// words:
/// a neutral summary where a member asks for one.
///
/// @param uid stays the same for the same thing, so that an entry added twice is replaced
/// @param location, description empty where there is none
public record CalendarEntry(String uid, String summary, String location, String description, Optional<URI> link) {
    public CalendarEntry {
        if (uid.isBlank() || summary.isBlank()) {
            throw new IllegalArgumentException("an entry has an id and a summary");
        }
    }
}
