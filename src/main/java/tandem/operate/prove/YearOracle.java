package tandem.operate.prove;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tandem.bridge.Result;

/// When the next contact with one person is to be, worked out a second time in a few lines: day 1, 3 and 7, every
/// week to week 12, every month to month 12, every three months to year 5, then every year; within a week while
/// two in a row were missed or they asked for more, until enough have gone through; none in a pause.
final class YearOracle {
    private final TreeSet<LocalDate> wheels = new TreeSet<>();
    private int missed;
    private int closer;
    private boolean over;
    private @Nullable LocalDate rest;
    private @Nullable LocalDate due;

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
        return Objects.requireNonNull(wheels.higher(from(day)));
    }

    /// The day before the first on which there may be a contact.
    private LocalDate from(LocalDate day) {
        return rest == null || !day.isBefore(rest.minusDays(1)) ? day : rest.minusDays(1);
    }

    private static LocalDate on(@Nullable DayOfWeek liked, LocalDate day) {
        return liked == null ? day : day.with(TemporalAdjusters.nextOrSame(liked));
    }

    /// Null in a pause without an end.
    @Nullable
    LocalDate due() {
        return due;
    }

    boolean dueBy(LocalDate day) {
        return !over && due != null && !due.isAfter(day);
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
        plan(day);
    }

    private void plan(LocalDate day) {
        due = after(day);
        due = closer > 0 ? sooner(from(day).plusWeeks(1)) : due;
    }

    /// They returned to use and let us know: nothing comes closer in a pause.
    void returned(LocalDate day) {
        if (due != null && (rest == null || !day.isBefore(rest))) {
            closer = 4;
            due = sooner(day.plusDays(1));
        }
    }

    /// They asked for more contact; a pause ends with it.
    void asked(LocalDate day) {
        rest = null;
        closer = 4;
        due = sooner(day.plusDays(1));
    }

    /// @param until the first day on which there may be a contact again; null where they will say so
    void pause(LocalDate day, @Nullable LocalDate until) {
        rest = until;
        due = null;
        if (until != null) {
            plan(day.minusDays(1));
        }
    }

    void resume(LocalDate day) {
        if (due == null) {
            rest = null;
            plan(day.minusDays(1));
        }
    }

    void die() {
        over = true;
    }

    private LocalDate sooner(LocalDate day) {
        return due == null || day.isBefore(due) ? day : due;
    }
}
