package tandem.circles;

import java.time.ZoneId;
import java.util.Map;
import tandem.schedules.Rule;
import tandem.shared.PersonId;

/// A circle about to be made.
///
/// @param place empty where it meets online only
/// @param link empty where it meets in person only, or in the live room here
/// @param leaders with the names they have in it
/// @param access how somebody comes into it
/// @param keepDays for how many days it keeps what is written in it
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
        Map<PersonId, String> leaders,
        Access access,
        int keepDays) {
    /// After so many days what is written in it goes away, unless they agree on something else.
    public static final int USUAL_DAYS = 90;

    public NewCircle {
        leaders = Map.copyOf(leaders);
        if (name.isBlank() || leaders.isEmpty()) {
            throw new IllegalArgumentException("A circle has a name, and somebody who leads it.");
        }
    }

    /// One that is open and keeps words as long as most do.
    public NewCircle(
            CircleId id,
            String name,
            String about,
            String place,
            String link,
            Spoken spoken,
            Rule.Weekly weekly,
            int minutes,
            ZoneId zone,
            int size,
            Map<PersonId, String> leaders) {
        this(id, name, about, place, link, spoken, weekly, minutes, zone, size, leaders, Access.OPEN, USUAL_DAYS);
    }
}
