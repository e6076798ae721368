package tandem.sample;

import java.time.Instant;
import java.time.LocalDate;
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

    /// When a line is said.
    Instant of(Line line) {
        return line.at(today()).atZone(zone).toInstant();
    }

    /// Whether a line is said before the story ends.
    boolean reaches(Line line) {
        return of(line).isBefore(end);
    }
}
