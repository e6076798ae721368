package tandem.reminders;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.web.Typed;

/// What stands in the form for one reminder, as typed.
///
/// @param key the number it will have, so that a second tap adds no second one
record WishForm(
        String key,
        String reason,
        String way,
        String at,
        @Nullable List<String> days,
        String ahead,
        String date,
        String words) {
    static final int LONGEST_WORDS = 100;
    private static final List<Integer> AHEAD = List.of(15, 60, 180, 1440);
    private static final List<Integer> DAYS_AHEAD = List.of(0, 1440, 4320, 10080);

    WishForm {
        key = requireNonNullElse(key, "").strip();
        reason = requireNonNullElse(reason, "").strip();
        way = requireNonNullElse(way, "").strip();
        at = requireNonNullElse(at, "").strip();
        days = days == null ? List.of() : List.copyOf(days);
        ahead = requireNonNullElse(ahead, "").strip();
        date = requireNonNullElse(date, "").strip();
        words = requireNonNullElse(words, "").strip();
    }

    static WishForm empty(Reason reason) {
        return new WishForm(
                Ids.next().toString(),
                reason.code(),
                reason.ways().iterator().next().code(),
                "18:00",
                List.of("1", "2", "3", "4", "5", "6", "7"),
                reason.shape() == Reason.Shape.DAYS_AHEAD ? "1440" : "60",
                "",
                "");
    }

    /// By how many minutes before it can be asked for.
    static List<Integer> ahead(Reason reason) {
        return reason.shape() == Reason.Shape.DAYS_AHEAD ? DAYS_AHEAD : AHEAD;
    }

    Map<String, String> wrong(Reason reason, Hours hours) {
        var wrong = new LinkedHashMap<String, String>();
        if (Way.of(way).filter(reason.ways()::contains).isEmpty()) {
            wrong.put("way", "reminders.wrong.way");
        }
        if (reason.shape() != Reason.Shape.AHEAD) {
            wrongTime(hours).ifPresent(text -> wrong.put("at", text));
        }
        if (reason.shape() == Reason.Shape.DAILY && weekdays().isEmpty()) {
            wrong.put("days", "reminders.wrong.days");
        }
        if (reason.shape() == Reason.Shape.DATE && day().isEmpty()) {
            wrong.put("date", "reminders.wrong.date");
        }
        if (words.length() > LONGEST_WORDS || words.chars().anyMatch(Character::isISOControl)) {
            wrong.put("words", "reminders.wrong.words");
        }
        return wrong;
    }

    private Optional<String> wrongTime(Hours hours) {
        var time = Typed.time(at);
        if (time.isEmpty()) {
            return Optional.of("reminders.wrong.at");
        }
        boolean goes = !hours.quiet(time.get()) || Way.of(way).equals(Optional.of(Way.CALENDAR));
        return goes ? Optional.empty() : Optional.of("reminders.wrong.quiet");
    }

    Optional<UUID> id() {
        return Typed.id(key);
    }

    Wish wish(UUID id, PersonId me, Instant now) {
        return new Wish(
                id,
                me,
                reason,
                Way.of(way).orElseThrow(),
                weekdays(),
                Typed.time(at).orElse(LocalTime.NOON),
                minutes(),
                day().orElse(null),
                words,
                now);
    }

    boolean on(DayOfWeek day) {
        return weekdays().contains(day);
    }

    private int minutes() {
        return Stream.concat(AHEAD.stream(), DAYS_AHEAD.stream())
                .filter(each -> String.valueOf(each).equals(ahead))
                .findFirst()
                .orElse(60);
    }

    private Set<DayOfWeek> weekdays() {
        return requireNonNullElse(days, List.<String>of()).stream()
                .filter(day -> day.matches("[1-7]"))
                .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    private Optional<LocalDate> day() {
        return date.matches("19\\d\\d-.*") ? old() : Typed.day(date);
    }

    /// A date may be older than anything that is planned here.
    private Optional<LocalDate> old() {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
