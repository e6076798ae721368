package tandem.reading;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When a row of BMLT meets: days from Sunday = 1, clocks and durations as `HH:MM:SS`.
final class BmltTiming {
    private BmltTiming() {}

    static Timing read(Draft draft) throws Unusable {
        Set<DayOfWeek> days = Weekdays.read(draft, "weekday_tinyint", 1);
        LocalTime start = clock(draft, "start_time");
        if (start == null && !days.isEmpty()) {
            draft.repaired("start_time", Remark.NO_TIME_OF_DAY);
        }
        Timing timing = new Timing(days, start, duration(draft), "");
        return timing.withProse();
    }

    private static @Nullable LocalTime clock(Draft draft, String field) {
        String text = draft.value(field) == null ? "" : draft.id(field);
        boolean usual = text.length() == 8 && text.charAt(5) == ':';
        ClockWords.Read read = text.isEmpty() ? null : ClockWords.read(usual ? text.substring(0, 5) : text);
        if (read == null && !text.isEmpty()) {
            draft.repaired(field, Remark.NOT_A_TIME);
        } else if (read != null && read.time().equals(ClockWords.LAST_MINUTE)) {
            draft.keptAsWritten(field, Remark.MIDNIGHT.said());
        }
        return read == null ? null : read.time();
    }

    /// `24:00:00` is a whole day, `00:00:00` the server's default, which is an hour nearly everywhere.
    private static Duration duration(Draft draft) {
        String text = draft.value("duration_time") == null ? "" : draft.id("duration_time");
        if (text.isEmpty() || text.equals("00:00:00") || text.equals("00:00")) {
            draft.inferred("duration_time", Remark.NO_DURATION);
            return Timing.USUAL;
        }
        String[] parts = text.split(":", 4);
        int minutes = parts.length < 2 ? -1 : number(parts[0]) * 60 + number(parts[1]);
        if (minutes <= 0 || minutes > 24 * 60) {
            draft.repaired("duration_time", Remark.ABSURD);
            return Timing.USUAL;
        }
        if (minutes > 8 * 60 && minutes < 24 * 60) {
            draft.keptAsWritten("duration_time", Remark.LONG.said(8));
        }
        return Duration.ofMinutes(minutes);
    }

    private static int number(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : -100_000;
    }
}
