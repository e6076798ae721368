package tandem.operate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tandem.bridge.Result;

/// When the next contact with one person is to be, worked out a second time in a few lines: day 1, 3 and 7, every
/// week to week 12, every month to month 12, every three months to year 5, then every year; within a week while
/// two in a row were missed or they asked for more, until enough have gone through.
final class YearOracle {
    private final TreeSet<LocalDate> wheels = new TreeSet<>();
    private int missed;
    private int closer;
    private boolean over;
    private LocalDate due;

    /// @param liked the day of the week they like; null where any is
    YearOracle(LocalDate began, @Nullable DayOfWeek liked, LocalDate today) {
        wheels.add(began.plusDays(1));
        wheels.add(began.plusDays(3));
        wheels.add(began.plusDays(7));
        for (int week = 2; week <= 12; week++) {
            wheels.add(on(liked, began.plusWeeks(week)));
        }
        for (int month = 4; month <= 60; month += month < 12 ? 1 : 3) {
            wheels.add(on(liked, began.plusMonths(month)));
        }
        for (int year = 6; year <= 20; year++) {
            wheels.add(on(liked, began.plusYears(year)));
        }
        due = after(today);
    }

    private LocalDate after(LocalDate day) {
        return Objects.requireNonNull(wheels.higher(day));
    }

    private static LocalDate on(@Nullable DayOfWeek liked, LocalDate day) {
        return liked == null ? day : day.with(TemporalAdjusters.nextOrSame(liked));
    }

    LocalDate due() {
        return due;
    }

    boolean over() {
        return over;
    }

    void contact(LocalDate day, Result result) {
        if (result == Result.NO_ANSWER || result == Result.LEFT_WORD) {
            closer = ++missed >= 2 ? Math.max(closer, 2) : closer;
        } else if (result != Result.OTHER) {
            missed = 0;
            closer = Math.max(closer - 1, 0);
        }
        due = after(day);
        due = closer > 0 ? sooner(day.plusWeeks(1)) : due;
    }

    /// They asked for more contact, or returned to use and let us know.
    void more(LocalDate day) {
        closer = 4;
        due = sooner(day.plusDays(1));
    }

    void die() {
        over = true;
    }

    private LocalDate sooner(LocalDate day) {
        return day.isBefore(due) ? day : due;
    }
}
