package tandem.schedules;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.SortedSet;
import tandem.shared.Language;

/// The pieces of a language that sentences about time are put together from. Lower case; the caller capitalizes.
sealed interface Phrases permits EnglishPhrases, SpanishPhrases {
    static Phrases in(Language language) {
        return switch (language) {
            case EN -> EnglishPhrases.INSTANCE;
            case ES -> SpanishPhrases.INSTANCE;
        };
    }

    String byAppointment();

    /// @param days in the order of the week, at least one
    String weekly(List<DayOfWeek> days);

    String monthly(SortedSet<Integer> weeks, DayOfWeek day);

    String everyOther(DayOfWeek day);

    String countedFrom(LocalDate date);

    String clock(LocalTime time);

    String range(LocalTime start, Duration length);

    /// A date without its year.
    String date(LocalDate date);

    String today();

    String tomorrow();

    /// A coming day of the next week.
    String on(DayOfWeek day);

    String on(LocalDate date);

    /// @param minutes at least 1
    String in(long minutes);

    /// @param minutes at least 1
    String startedAgo(long minutes);

    String startsNow();

    String notOn(List<LocalDate> dates);

    String paused(Pause pause);

    String and();

    /// `a`, `a and b`, `a, b and c`.
    default String list(List<String> items) {
        int last = items.size() - 1;
        return last <= 0
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " " + and() + " " + items.get(last);
    }

    /// Hours and minutes as on a small screen: `20 min`, `1 h`, `1 h 20 min`. No line ends between a number and its
    /// unit.
    static String span(long minutes) {
        long rest = minutes % 60;
        return minutes < 60
                ? minutes + "\u00a0min"
                : minutes / 60 + "\u00a0h" + (rest == 0 ? "" : " " + rest + "\u00a0min");
    }

    /// Whether the days are three or more in a row: the first and the last say it.
    static boolean inARow(List<DayOfWeek> days) {
        return days.size() >= 3 && days.getLast().getValue() - days.getFirst().getValue() == days.size() - 1;
    }

    /// The last week comes after the numbered ones.
    static List<Integer> inOrder(SortedSet<Integer> weeks) {
        return weeks.stream()
                .sorted((a, b) -> Integer.compare(a < 0 ? 6 : a, b < 0 ? 6 : b))
                .toList();
    }

    static String ordinal(List<String> words, int week) {
        return week < 0 ? words.getLast() : words.get(week - 1);
    }

    /// `7`, `7:30`: the hour of a twelve-hour clock, minutes only where there are any.
    static String face(LocalTime time) {
        int hour = (time.getHour() + 11) % 12 + 1;
        int minute = time.getMinute();
        return minute == 0 ? String.valueOf(hour) : hour + (minute < 10 ? ":0" : ":") + minute;
    }

    static boolean morning(LocalTime time) {
        return time.getHour() < 12;
    }

    /// Noon and midnight have names.
    static boolean named(LocalTime time) {
        return time.getMinute() == 0 && time.getHour() % 12 == 0;
    }
}
