package tandem.circles;

import java.time.ZoneId;
import java.util.Map;
import tandem.schedules.Rule;
import tandem.shared.PersonId;

/// A circle about to be made.
///
/// @param place empty where it meets online only
/// @param link empty where it meets in person only
/// @param leaders with the names they have in it
public record NewCircle(
        CircleId id,
        String name,
        String about,
        String place,
        String link,
        Spoken spoken,
        Rule rhythm,
        int minutes,
        ZoneId zone,
        int size,
        Map<PersonId, String> leaders) {
    public NewCircle {
        leaders = Map.copyOf(leaders);
        if (name.isBlank() || place.isBlank() && link.isBlank() || leaders.isEmpty()) {
            throw new IllegalArgumentException("A circle has a name, a place or a link, and somebody who leads it.");
        }
    }
}
