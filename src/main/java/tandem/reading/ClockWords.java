package tandem.reading;

import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Times of day as people type them: `19:00`, `7pm`, `7:00 p. m.`, `18:00:00`, `24:00`, `noon`, `mediodía`.
final class ClockWords {
    /// How feeds write midnight at the end of a day; it stays on that day.
    static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private ClockWords() {}

    /// @param usual whether it was written as `HH:MM`
    record Read(LocalTime time, boolean usual) {}

    /// Null where the text is no time of day.
    static @Nullable Read read(String text) {
        if (text.length() == 5 && text.charAt(2) == ':') {
            int hour = number(text, 0, 2);
            int minute = number(text, 3, 5);
            if (hour >= 0 && hour < 24 && minute >= 0 && minute < 60) {
                return new Read(LocalTime.of(hour, minute), true);
            }
        }
        LocalTime time = text.length() > 40
                ? null
                : loosely(text.toLowerCase(Locale.ROOT).strip());
        return time == null ? null : new Read(time, false);
    }

    private static @Nullable LocalTime loosely(String text) {
        switch (text) {
            case "noon", "12 noon", "12:00 noon", "mediodía", "mediodia", "midday":
                return LocalTime.NOON;
            case "midnight", "12 midnight", "12:00 midnight", "medianoche", "24:00", "24:00:00", "2400", "23:59:59":
                return LAST_MINUTE;
            default:
                String packed = text.replace(".", "").replace(" ", "").replace("\u00A0", "");
                return packed.endsWith("am") || packed.endsWith("pm")
                        ? halfDay(packed)
                        : fullDay(
                                date(text).replace("hrs", "").replace("h", ":").replace(" ", ""));
        }
    }

    private static @Nullable LocalTime halfDay(String packed) {
        LocalTime time = digits(packed.substring(0, packed.length() - 2));
        if (time == null || time.getHour() > 12) {
            return time;
        }
        int hour = time.getHour() % 12 + (packed.endsWith("pm") ? 12 : 0);
        return time.withHour(hour);
    }

    private static @Nullable LocalTime fullDay(String text) {
        String trimmed = text.endsWith(":") ? text.substring(0, text.length() - 1) : text;
        return digits(trimmed.replace('.', ':'));
    }

    /// Drops the date of `2024-01-01T19:00:00Z` and its zone: clocks in feeds are local.
    private static String date(String text) {
        int from = text.indexOf('t');
        String clock = from == 10 ? text.substring(11) : text;
        return clock.endsWith("z") ? clock.substring(0, clock.length() - 1) : clock;
    }

    /// `7`, `730`, `1930`, `7:30`, `19:30:00`.
    private static @Nullable LocalTime digits(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            int number = text.length() > 4 ? -1 : number(text, 0, text.length());
            return text.length() < 3 ? of(number, 0) : of(number / 100, number % 100);
        }
        int second = text.indexOf(':', colon + 1);
        String minutes = text.substring(colon + 1, second < 0 ? text.length() : second);
        return minutes.length() == 2 || minutes.isEmpty()
                ? of(number(text, 0, colon), minutes.isEmpty() ? 0 : number(minutes, 0, 2))
                : null;
    }

    private static @Nullable LocalTime of(int hour, int minute) {
        if (hour == 24 && minute == 0) {
            return LAST_MINUTE;
        }
        return hour < 0 || hour > 23 || minute < 0 || minute > 59 ? null : LocalTime.of(hour, minute);
    }

    /// -1 where it is no number.
    private static int number(String text, int from, int to) {
        int number = from < to ? 0 : -1;
        for (int i = from; i < to && number >= 0 && number < 100_000; i++) {
            char c = text.charAt(i);
            number = c >= '0' && c <= '9' ? number * 10 + c - '0' : -1;
        }
        return number;
    }
}
