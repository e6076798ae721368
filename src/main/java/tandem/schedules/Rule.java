package tandem.schedules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.SortedSet;

/// One way of recurring, in the local time of a schedule's zone.
public sealed interface Rule {
    DayOfWeek day();

    LocalTime start();

    /// Every week.
    record Weekly(DayOfWeek day, LocalTime start) implements Rule {}

    /// On the nth such weekdays of each month: 1 to 5, and -1 for the last.
    record Monthly(SortedSet<Integer> weeks, DayOfWeek day, LocalTime start) implements Rule {}

    /// Every other week, counted from a date that is such a weekday.
    record Fortnightly(LocalDate from, LocalTime start) implements Rule {
        @Override
        public DayOfWeek day() {
            return from.getDayOfWeek();
        }
    }
}
