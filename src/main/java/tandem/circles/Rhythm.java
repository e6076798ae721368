package tandem.circles;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import tandem.schedules.Rule;

/// How a circle meets from a day on.
///
/// @param minutes how long a session lasts
public record Rhythm(LocalDate from, Rule rule, int minutes) {
    /// Every week, every other, or which one of the month; -1 is the last. So forms write it.
    public static final List<String> KINDS = List.of("week", "fortnight", "1", "2", "3", "4", "-1");

    /// How long a session may last.
    public static final int SHORTEST = 15;

    public static final int LONGEST = 240;

    /// @param kind one of [#KINDS]
    /// @param first the first day of every other week; asked for that alone
    public static Rule rule(String kind, DayOfWeek on, LocalTime at, Supplier<LocalDate> first) {
        return switch (kind) {
            case "week" -> new Rule.Weekly(on, at);
            case "fortnight" -> new Rule.Fortnightly(first.get(), at);
            default -> new Rule.Monthly(new TreeSet<>(List.of(Integer.valueOf(kind))), on, at);
        };
    }

    public static String kind(Rule rule) {
        return switch (rule) {
            case Rule.Weekly _ -> "week";
            case Rule.Fortnightly _ -> "fortnight";
            case Rule.Monthly monthly -> monthly.weeks().getFirst().toString();
        };
    }
}
