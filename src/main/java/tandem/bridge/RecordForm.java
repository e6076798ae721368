package tandem.bridge;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.shared.Ids;

/// What stands in the form “what happened”, as typed.
///
/// @param key the number that the contact will have, so that a second tap changes nothing
/// @param due the contact that the page showed as due; empty where it showed none
/// @param next `taper`, a number of days, `date` or `never`
record RecordForm(String key, String due, String result, String line, String next, String date) {
    static final int LONGEST = 200;
    private static final int FURTHEST_DAYS = 400;

    RecordForm {
        key = requireNonNullElse(key, "").strip();
        due = requireNonNullElse(due, "").strip();
        result = requireNonNullElse(result, "").strip();
        line = requireNonNullElse(line, "").strip();
        next = requireNonNullElse(next, "taper").strip();
        date = requireNonNullElse(date, "").strip();
    }

    static RecordForm empty() {
        return new RecordForm(Ids.next().toString(), "", "", "", "taper", "");
    }

    Optional<UUID> id() {
        return id(key);
    }

    Optional<UUID> seen() {
        return id(due);
    }

    Optional<Result> what() {
        return Result.read(result);
    }

    /// What is to follow; empty where a day is missing or makes no sense.
    Optional<Next> then(LocalDate began, LocalDate today) {
        return switch (next) {
            case "taper" -> Optional.of(new Next.On(Taper.after(began, today), Kind.TAPER));
            case "1", "3", "7" -> Optional.of(new Next.On(today.plusDays(Long.parseLong(next)), Kind.CHOSEN));
            case "never" -> Optional.of(new Next.Never());
            default ->
                day().filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(FURTHEST_DAYS)))
                        .map(day -> new Next.On(day, Kind.CHOSEN));
        };
    }

    /// The field and the text that says what to mend there; empty when all is well.
    Map<String, String> wrong(LocalDate began, LocalDate today) {
        var wrong = new LinkedHashMap<String, String>();
        if (what().isEmpty()) {
            wrong.put("result", "bridge.wrong.result");
        }
        if (line.length() > LONGEST || line.chars().anyMatch(Character::isISOControl)) {
            wrong.put("line", "bridge.wrong.line");
        }
        if (then(began, today).isEmpty()) {
            wrong.put("date", "bridge.wrong.date");
        }
        return wrong;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
