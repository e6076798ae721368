package tandem.schedules;

import java.time.LocalDate;

/// The local days a rule names, as epoch days, so that looking for one allocates nothing.
final class Days {
    /// The last day anything happens on: year 9999, as far as iCalendar and PostgreSQL's text forms agree.
    static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();

    static final long FIRST = LocalDate.of(1, 1, 1).toEpochDay();

    private Days() {}

    static void requireKnown(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new IllegalArgumentException("a date of the years 1 to 9999, not " + date);
        }
    }

    /// The first day of the rule on or after `day`.
    static long atOrAfter(Rule rule, long day) {
        return switch (rule) {
            case Rule.Weekly weekly -> weekday(weekly.day().getValue(), day);
            case Rule.Monthly monthly -> monthly(monthly, day);
            case Rule.Fortnightly fortnightly -> fortnightly(fortnightly.from().toEpochDay(), day);
        };
    }

    private static long weekday(int weekday, long day) {
        // Epoch day 0 was a Thursday.
        return day + Math.floorMod(weekday - 4 - day, 7L);
    }

    private static long fortnightly(long from, long day) {
        return day <= from ? from : day + Math.floorMod(from - day, 14L);
    }

    private static long monthly(Rule.Monthly rule, long day) {
        long candidate = weekday(rule.day().getValue(), day);
        while (candidate <= LAST && !inWeeks(rule, LocalDate.ofEpochDay(candidate))) {
            candidate += 7;
        }
        return candidate;
    }

    private static boolean inWeeks(Rule.Monthly rule, LocalDate date) {
        int dayOfMonth = date.getDayOfMonth();
        return rule.weeks().contains((dayOfMonth + 6) / 7)
                || (dayOfMonth + 7 > date.lengthOfMonth() && rule.weeks().contains(-1));
    }
}
