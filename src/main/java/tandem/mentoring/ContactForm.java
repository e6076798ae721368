package tandem.mentoring;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.bridge.Kind;
import tandem.bridge.Next;
import tandem.bridge.Result;
import tandem.channels.Channel;
import tandem.shared.Ids;
import tandem.web.Typed;

/// What came of a contact, as typed.
///
/// @param key the number that the contact will have, so that a second tap changes nothing
/// @param next `rule`, a number of days, `date` or `never`
record ContactForm(String key, String result, String way, String line, String next, String date) {
    static final int LONGEST = 200;
    private static final int FURTHEST_DAYS = 400;

    ContactForm(
            @Nullable String key,
            @Nullable String result,
            @Nullable String way,
            @Nullable String line,
            @Nullable String next,
            @Nullable String date) {
        this.key = requireNonNullElse(key, "").strip();
        this.result = requireNonNullElse(result, "").strip();
        this.way = requireNonNullElse(way, "").strip();
        this.line = requireNonNullElse(line, "").strip();
        this.next = requireNonNullElse(next, "rule").strip();
        this.date = requireNonNullElse(date, "").strip();
    }

    static ContactForm by(Channel way) {
        return new ContactForm(Ids.next().toString(), "", way.code(), "", "rule", "");
    }

    Optional<UUID> id() {
        return Typed.id(key);
    }

    Optional<Result> what() {
        return Result.read(result);
    }

    Optional<Channel> channel() {
        return Channel.read(way);
    }

    /// What is to follow; empty where a day is missing or makes no sense.
    Optional<Next> then(LocalDate today) {
        return switch (next) {
            case "rule" -> Optional.of(new Next.ByRule());
            case "1", "3", "7" -> Optional.of(new Next.On(today.plusDays(Long.parseLong(next)), Kind.CHOSEN));
            case "never" -> Optional.of(new Next.Never());
            default ->
                Typed.day(date)
                        .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(FURTHEST_DAYS)))
                        .map(day -> new Next.On(day, Kind.CHOSEN));
        };
    }

    /// The field and the text that says what to mend there; empty when all is well.
    Map<String, String> wrong(LocalDate today) {
        var wrong = new LinkedHashMap<String, String>();
        if (what().isEmpty()) {
            wrong.put("result", "bridge.wrong.result");
        }
        if (channel().isEmpty()) {
            wrong.put("way", "mentoring.wrong.way");
        }
        if (line.length() > LONGEST || line.chars().anyMatch(Character::isISOControl)) {
            wrong.put("line", "bridge.wrong.line");
        }
        wrong.putAll(Next.wrong(then(today), what()));
        return wrong;
    }
}
