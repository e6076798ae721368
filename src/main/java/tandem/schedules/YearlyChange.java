package tandem.schedules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A yearly change of the clocks as the end of a recurrence rule: `BYMONTH=3;BYDAY=2SU`.
final class YearlyChange {
    private YearlyChange() {}

    /// @param onset the change on the wall clock in some year; where a rule counts in UTC or ends a day at 24:00 its
    /// date can
    ///     be the day before or after the one the rule names
    /// @return empty where the days would reach into another month
    static Optional<String> recurrence(ZoneOffsetTransitionRule rule, LocalDateTime onset) {
        LocalDate named = named(rule, onset.getYear());
        int shift = (int) ChronoUnit.DAYS.between(named, onset.toLocalDate());
        int length = rule.getMonth().minLength();
        int indicator = rule.getDayOfMonthIndicator();
        DayOfWeek weekday = rule.getDayOfWeek();
        String month = "BYMONTH=" + rule.getMonth().getValue() + ";";
        if (weekday == null) {
            int day = (indicator > 0 ? indicator : length + 1 + indicator) + shift;
            return day < 1 || day > length ? Optional.empty() : Optional.of(month + "BYMONTHDAY=" + day);
        }
        if (shift == 0 && (indicator == -1 || (indicator > 0 && indicator % 7 == 1 && indicator < 28))) {
            return Optional.of(month + "BYDAY=" + (indicator < 0 ? -1 : indicator / 7 + 1) + ScheduleText.day(weekday));
        }
        int low = (indicator > 0 ? indicator : length - 5 + indicator) + shift;
        String days =
                IntStream.rangeClosed(low, low + 6).mapToObj(String::valueOf).collect(Collectors.joining(","));
        return low < 1 || low + 6 > length
                ? Optional.empty()
                : Optional.of(month + "BYMONTHDAY=" + days + ";BYDAY=" + ScheduleText.day(weekday.plus(shift)));
    }

    private static LocalDate named(ZoneOffsetTransitionRule rule, int year) {
        LocalDate first = LocalDate.of(year, rule.getMonth(), 1);
        int indicator = rule.getDayOfMonthIndicator();
        LocalDate day = first.plusDays((indicator > 0 ? indicator : first.lengthOfMonth() + 1 + indicator) - 1L);
        DayOfWeek weekday = rule.getDayOfWeek();
        if (weekday == null) {
            return day;
        }
        return day.with(
                indicator > 0 ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday));
    }
}
