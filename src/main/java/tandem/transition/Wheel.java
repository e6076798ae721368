package tandem.transition;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/// A contact of the schedule: “week 6”.
///
/// @param day its day by the schedule, by which it is also known
/// @param count how many of the unit after the beginning
public record Wheel(LocalDate day, Step step, Step.Unit unit, int count) {
    private static final int A_WEEK = 7;

    /// The day on which it falls for somebody who likes one day of the week: that one, or the next such day. Wheels
    /// that
    /// stand closer than a week keep their own.
    public LocalDate on(DayOfWeek liked) {
        return step.days() < A_WEEK ? day : day.with(TemporalAdjusters.nextOrSame(liked));
    }

    /// The moment of a time of day, where the program is. A time that a change of the clocks leaves out comes as much
    /// later; of one that comes twice, it is the first.
    public static Instant moment(LocalDate day, LocalTime at, ZoneId zone) {
        return ZonedDateTime.of(day, at, zone).toInstant();
    }
}
