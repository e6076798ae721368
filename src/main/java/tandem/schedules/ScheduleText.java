package tandem.schedules;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The notation schedules are stored in: one thing per line, easy to read in a database.
final class ScheduleText {
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private ScheduleText() {}

    static String day(DayOfWeek day) {
        return DAYS.get(day.ordinal());
    }

    static String rule(Rule rule) {
        String when = day(rule.day()) + " " + rule.start();
        return switch (rule) {
            case Rule.Weekly _ -> when;
            case Rule.Monthly monthly -> weeks(monthly.weeks()) + " " + when;
            case Rule.Fortnightly fortnightly -> fortnightly.from() + "/2 " + when;
        };
    }

    static String pause(Pause pause) {
        LocalDate until = pause.until();
        return pause.from() + ".." + (until == null ? "" : until);
    }

    static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    static List<Rule> rules(String text) {
        return read(text, ScheduleText::readRule);
    }

    static Set<LocalDate> dates(String text) {
        return Set.copyOf(read(text, LocalDate::parse));
    }

    static List<Pause> pauses(String text) {
        return read(text, ScheduleText::readPause);
    }

    private static <T> List<T> read(String text, Function<String, T> line) {
        return text.lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> understood(each, line))
                .toList();
    }

    private static <T> T understood(String line, Function<String, T> read) {
        try {
            return read.apply(line);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not a line of a schedule: " + line, e);
        }
    }

    private static Rule readRule(String line) {
        String[] words = line.split(" ");
        return switch (words.length) {
            case 2 -> new Rule.Weekly(readDay(words[0]), LocalTime.parse(words[1]));
            case 3 -> readRarer(words[0], readDay(words[1]), LocalTime.parse(words[2]));
            default -> throw new IllegalArgumentException("two or three words");
        };
    }

    private static Rule readRarer(String which, DayOfWeek day, LocalTime start) {
        if (!which.endsWith("/2")) {
            return new Rule.Monthly(readWeeks(which), day, start);
        }
        Rule rule = new Rule.Fortnightly(LocalDate.parse(which.substring(0, which.length() - 2)), start);
        if (rule.day() != day) {
            throw new IllegalArgumentException("a date on another weekday");
        }
        return rule;
    }

    private static Pause readPause(String line) {
        int dots = line.indexOf("..");
        if (dots < 0) {
            throw new IllegalArgumentException("a pause has two dots");
        }
        String until = line.substring(dots + 2);
        return new Pause(LocalDate.parse(line.substring(0, dots)), dateOrNull(until));
    }

    private static @Nullable LocalDate dateOrNull(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static DayOfWeek readDay(String code) {
        int index = DAYS.indexOf(code);
        if (index < 0) {
            throw new IllegalArgumentException("a day is one of " + DAYS);
        }
        return DayOfWeek.of(index + 1);
    }

    /// The last week is written last: `2,-1`.
    private static String weeks(SortedSet<Integer> weeks) {
        return Stream.concat(weeks.tailSet(1).stream(), weeks.headSet(1).stream())
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private static SortedSet<Integer> readWeeks(String text) {
        SortedSet<Integer> weeks = new TreeSet<>();
        for (String week : text.split(",", -1)) {
            weeks.add(Integer.valueOf(week));
        }
        return weeks;
    }
}
