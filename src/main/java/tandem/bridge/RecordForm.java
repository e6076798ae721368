package tandem.bridge;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.channels.Channel;
import tandem.shared.Ids;

/// What stands in the form “what happened”, as typed.
///
/// @param key the number that the contact will have, so that a second tap changes nothing
/// @param due the contact that the page showed as due; empty where it showed none
/// @param way by which way, as its code; a call where it is none
/// @param next `taper`, a number of days, `date` or `never`
/// @param then who comes next on that page; empty where nobody does
record RecordForm(
        String key, String due, String result, String way, String line, String next, String date, String then) {
    static final int LONGEST = 200;
    private static final int FURTHEST_DAYS = 400;

    RecordForm {
        key = requireNonNullElse(key, "").strip();
        due = requireNonNullElse(due, "").strip();
        result = requireNonNullElse(result, "").strip();
        way = requireNonNullElse(way, "").strip();
        line = requireNonNullElse(line, "").strip();
        next = requireNonNullElse(next, "taper").strip();
        date = requireNonNullElse(date, "").strip();
        then = requireNonNullElse(then, "").strip();
    }

    static RecordForm empty() {
        return then("");
    }

    /// A new one, after which another person comes.
    static RecordForm then(String person) {
        return new RecordForm(Ids.next().toString(), "", "", "", "", "taper", "", person);
    }

    Optional<UUID> id() {
        return id(key);
    }

    Optional<UUID> seen() {
        return id(due);
    }

    /// Where the next person stands on the desk.
    String nextPerson() {
        return id(then).map(person -> "&open=" + person + "#p-" + person).orElse("");
    }

    Optional<Result> what() {
        return Result.read(result);
    }

    /// By which way; most contacts are calls.
    Channel by() {
        return Channel.read(way).orElse(Channel.CALL);
    }

    /// What is to follow; empty where a day is missing or makes no sense.
    Optional<Next> then(LocalDate today) {
        return switch (next) {
            case "taper" -> Optional.of(new Next.ByRule());
            case "1", "3", "7" -> Optional.of(new Next.On(today.plusDays(Long.parseLong(next)), Kind.CHOSEN));
            case "never" -> Optional.of(new Next.Never());
            default ->
                day().filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(FURTHEST_DAYS)))
                        .map(day -> new Next.On(day, Kind.CHOSEN));
        };
    }

    /// The field and the text that says what to mend there; empty when all is well.
    Map<String, String> wrong(LocalDate today) {
        var wrong = new LinkedHashMap<String, String>();
        if (what().isEmpty()) {
            wrong.put("result", "bridge.wrong.result");
        }
        if (line.length() > LONGEST || line.chars().anyMatch(Character::isISOControl)) {
            wrong.put("line", "bridge.wrong.line");
        }
        wrong.putAll(Next.wrong(then(today), what()));
        return wrong;
    }

    static Optional<UUID> id(String text) {
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
