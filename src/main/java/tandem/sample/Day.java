package tandem.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Consumer;

/// A day of the story, told at the hour at which it ends.
///
/// @param ago how many days before the end
/// @param date the day it is where the program is
/// @param end the moment at which the story ends
/// @param clock sets the program's clock
record Day(int ago, LocalDate date, ZoneId zone, Instant end, Consumer<Instant> clock) {
    boolean last() {
        return ago == 0;
    }

    /// The day of the end.
    LocalDate today() {
        return date.plusDays(ago);
    }

    /// Goes to a time of this day, unless that is yet to come.
    boolean at(LocalTime time) {
        var moment = date.atTime(time).atZone(zone).toInstant();
        if (!moment.isBefore(end)) {
            return false;
        }
        clock.accept(moment);
        return true;
    }
}
