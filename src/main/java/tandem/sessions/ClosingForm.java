package tandem.sessions;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.shared.Ids;
import tandem.web.Typed;

/// From which day on a circle does not meet any more, and a word to those in it, as typed.
record ClosingForm(String key, String day, String words) {
    static final int LONGEST = 500;
    private static final int FARTHEST = 366;

    ClosingForm {
        key = requireNonNullElse(key, "").strip();
        day = requireNonNullElse(day, "").strip();
        words = requireNonNullElse(words, "").replace("\r\n", "\n").strip();
    }

    static ClosingForm empty() {
        return new ClosingForm(Ids.next().toString(), "", "");
    }

    Optional<UUID> id() {
        return Typed.id(key);
    }

    LocalDate from() {
        return Typed.day(day).orElseThrow();
    }

    /// The field and the text that says what to mend there; empty when all is well.
    Map<String, String> wrong(LocalDate today) {
        var wrong = new LinkedHashMap<String, String>();
        boolean fits = Typed.day(day)
                .filter(from -> !from.isBefore(today) && !from.isAfter(today.plusDays(FARTHEST)))
                .isPresent();
        if (!fits) {
            wrong.put("day", "sessions.closing.wrong.day");
        }
        if (words.length() > LONGEST) {
            wrong.put("words", "sessions.closing.wrong.words");
        }
        return wrong;
    }
}
