package tandem.oncall;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import tandem.shared.PersonId;

/// Hours of one day of each week. An end at or before the start lies on the next day.
///
/// @param rank 1 is called first, 2 and 3 where nobody answered
public record Slot(UUID id, DayOfWeek day, LocalTime from, LocalTime to, int rank, PersonId person) {
    boolean holds(ZonedDateTime moment) {
        var time = moment.toLocalTime();
        if (to.isAfter(from)) {
            return moment.getDayOfWeek() == day && !time.isBefore(from) && time.isBefore(to);
        }
        return moment.getDayOfWeek() == day && !time.isBefore(from)
                || moment.getDayOfWeek() == day.plus(1) && time.isBefore(to);
    }
}
