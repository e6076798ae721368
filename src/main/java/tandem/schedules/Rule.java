package tandem.schedules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// One way of recurring, in the local time of a schedule's zone. Starts are whole minutes.
public sealed interface Rule {
    DayOfWeek day();

    LocalTime start();

    /// The start as a minute of the local week: 0 is Monday 00:00, 10079 Sunday 23:59.
    default int weekMinute() {
        return (day().getValue() - 1) * 1440 + start().toSecondOfDay() / 60;
    }

    /// Every week.
    record Weekly(DayOfWeek day, LocalTime start) implements Rule {
        public Weekly {
            requireWholeMinute(start);
        }
    }

    /// On the nth such weekdays of each month: 1 to 5, and -1 for the last.
    record Monthly(SortedSet<Integer> weeks, DayOfWeek day, LocalTime start) implements Rule {
        public Monthly {
            requireWholeMinute(start);
            weeks = Collections.unmodifiableSortedSet(new TreeSet<>(weeks));
            if (weeks.isEmpty() || !weeks.stream().allMatch(week -> week == -1 || (week >= 1 && week <= 5))) {
                throw new IllegalArgumentException("weeks of a month are 1 to 5 and -1, not " + weeks);
            }
        }
    }

    /// Every other week, counted from its first date; never before it.
    record Fortnightly(LocalDate from, LocalTime start) implements Rule {
        public Fortnightly {
            requireWholeMinute(start);
            Days.requireKnown(from);
        }

        @Override
        public DayOfWeek day() {
            return from.getDayOfWeek();
        }
    }

    private static void requireWholeMinute(LocalTime start) {
        if (start.getSecond() != 0 || start.getNano() != 0) {
            throw new IllegalArgumentException("a start is a whole minute, not " + start);
        }
    }
}
