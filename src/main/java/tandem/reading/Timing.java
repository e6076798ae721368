package tandem.reading;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.schedules.Rule;

/// When a row says it meets, on the local clock: days, a start and a length.
///
/// @param start null where the row gives no usable time of day
/// @param prose what the row said instead of a day or time; else empty
record Timing(Set<DayOfWeek> days, @Nullable LocalTime start, Duration length, String prose) {
    static final Duration USUAL = Duration.ofHours(1);

    private static final Duration LONG = Duration.ofHours(8);
    private static final Duration LONGEST_PAST_MIDNIGHT = Duration.ofHours(6);
    private static final int DAY = 24 * 60;

    /// Every week on each of the days; nothing where the row does not say enough, which means by appointment.
    List<Rule> rules() {
        LocalTime at = start;
        if (at == null) {
            return List.of();
        }
        List<Rule> rules = new ArrayList<>(days.size());
        for (DayOfWeek day : days) {
            rules.add(new Rule.Weekly(day, at));
        }
        return rules;
    }

    /// Reads the fields of Meeting Guide.
    static Timing of(Draft draft) throws Unusable {
        Set<DayOfWeek> days = Weekdays.read(draft, "day", 0);
        Span span = span(draft, "time");
        LocalTime end = span.end == null ? span(draft, "end_time").start : span.end;
        if (span.start == null && !days.isEmpty()) {
            draft.repaired("time", Remark.NO_TIME_OF_DAY);
        }
        if (span.start != null && days.isEmpty()) {
            draft.inferred("day", Remark.NO_DAY);
        }
        return new Timing(days, span.start, length(draft, span.start, end), "").withProse();
    }

    /// Says in words what the row gives where that is not enough for a rule.
    Timing withProse() {
        LocalTime at = start;
        if (days.isEmpty() == (at == null)) {
            return this;
        }
        return new Timing(days, at, length, at == null ? Weekdays.words(days) : at.toString());
    }

    /// A time of day, and the one after it where the field holds a range.
    record Span(@Nullable LocalTime start, @Nullable LocalTime end) {
        static final Span NONE = new Span(null, null);
    }

    static Span span(Draft draft, String field) {
        String text = draft.value(field) == null ? "" : draft.id(field);
        ClockWords.Read read = text.isEmpty() ? null : ClockWords.read(text);
        if (text.isEmpty()) {
            return Span.NONE;
        }
        if (read == null) {
            return range(draft, field, text);
        }
        if (!read.usual()) {
            draft.repaired(field, Remark.READ_AS.said(read.time()));
        } else if (read.time().equals(ClockWords.LAST_MINUTE)) {
            draft.keptAsWritten(field, Remark.MIDNIGHT.said());
        }
        return new Span(read.time(), null);
    }

    private static Span range(Draft draft, String field, String text) {
        String[] parts = text.toLowerCase(Locale.ROOT)
                .replace('–', '-')
                .replace(" to ", "-")
                .split("-", 3);
        ClockWords.Read end = parts.length == 2 ? ClockWords.read(parts[1].strip()) : null;
        if (end == null) {
            draft.repaired(field, Remark.NOT_A_TIME);
            return Span.NONE;
        }
        String half = parts[1].contains("pm") && !parts[0].contains("m") ? "pm" : "";
        ClockWords.Read start = ClockWords.read(parts[0].strip() + half);
        draft.repaired(
                field, start == null ? Remark.NOT_A_TIME.said() : Remark.READ_AS.said(start.time() + "–" + end.time()));
        return start == null ? Span.NONE : new Span(start.time(), end.time());
    }

    /// How long it lasts. An end before the start is on the next day; what would be absurd is taken for a slip.
    static Duration length(Draft draft, @Nullable LocalTime start, @Nullable LocalTime end) {
        if (start == null || end == null) {
            return USUAL;
        }
        int from = minutes(start);
        int to = minutes(end);
        if (to == from || from == DAY && to == 0) {
            draft.repaired("end_time", Remark.NO_LENGTH);
            return USUAL;
        }
        boolean past = to < from || from == DAY;
        Duration length = Duration.ofMinutes(past ? to + DAY - from % DAY - (from == DAY ? DAY : 0) : to - from);
        return past ? pastMidnight(draft, length) : sameDay(draft, length);
    }

    private static Duration pastMidnight(Draft draft, Duration length) {
        if (length.compareTo(LONGEST_PAST_MIDNIGHT) <= 0) {
            return length;
        }
        Duration slip = length.minusHours(12);
        boolean halfDay = slip.isPositive() && slip.compareTo(Duration.ofHours(4)) <= 0;
        draft.repaired("end_time", halfDay ? Remark.HALF_DAY : Remark.BEFORE_START);
        return halfDay ? slip : USUAL;
    }

    private static Duration sameDay(Draft draft, Duration length) {
        if (length.compareTo(LONG) > 0) {
            draft.keptAsWritten("end_time", Remark.LONG.said(LONG.toHours()));
        }
        return length;
    }

    /// Minutes since midnight, the last minute of a day being midnight.
    private static int minutes(LocalTime time) {
        return time.equals(ClockWords.LAST_MINUTE) ? DAY : time.toSecondOfDay() / 60;
    }
}
