package tandem.giving;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.shared.Ids;
import tandem.web.Typed;

/// What a supervisor writes after a talk, as typed.
///
/// @param key the number it will have
/// @param outcome `ready` or `later`
/// @param next when they talk again, where it is `later`
record TalkForm(String key, String held, String words, String outcome, String next) {
    static final int LONGEST = 1_000;

    private static final int FURTHEST = 366;

    TalkForm {
        key = requireNonNullElse(key, "").strip();
        held = requireNonNullElse(held, "").strip();
        words = requireNonNullElse(words, "").replace("\r\n", "\n").strip();
        outcome = requireNonNullElse(outcome, "").strip();
        next = requireNonNullElse(next, "").strip();
    }

    static TalkForm empty(LocalDate today) {
        return new TalkForm(Ids.next().toString(), today.toString(), "", "", "");
    }

    Optional<UUID> id() {
        return Typed.id(key);
    }

    /// The field and the text that helps; empty when all is well.
    Map<String, String> wrong(LocalDate today) {
        var wrong = new LinkedHashMap<String, String>();
        if (Typed.day(held).filter(day -> !day.isAfter(today)).isEmpty()) {
            wrong.put("held", "giving.wrong.held");
        }
        if (words.isEmpty() || words.length() > LONGEST) {
            wrong.put("words", "giving.wrong.words");
        }
        if (!outcome.equals("ready") && !outcome.equals("later")) {
            wrong.put("outcome", "giving.wrong.outcome");
        }
        if (outcome.equals("later") && again(today).isEmpty()) {
            wrong.put("next", "giving.wrong.next");
        }
        return wrong;
    }

    private Optional<LocalDate> again(LocalDate today) {
        return Typed.day(next).filter(day -> day.isAfter(today) && !day.isAfter(today.plusDays(FURTHEST)));
    }

    /// What was typed, once nothing is wrong with it.
    Giving.Said said(LocalDate today) {
        boolean ready = outcome.equals("ready");
        return new Giving.Said(
                id().orElseThrow(),
                Typed.day(held).orElseThrow(),
                ready,
                words,
                ready ? null : again(today).orElseThrow());
    }
}
