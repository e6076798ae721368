package tandem.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.Ids;
import tandem.web.Typed;

/// A line as it was typed.
///
/// @param key the number of the form, which becomes that of the line: sent twice, it is there once
/// @param answer of a pair, what to do then
/// @param take the id of a suggestion that was tapped; empty where words were typed
record LineForm(String key, String words, String answer, String day, String take) {
    static final int LONGEST = 300;

    LineForm(
            @Nullable String key,
            @Nullable String words,
            @Nullable String answer,
            @Nullable String day,
            @Nullable String take) {
        this.key = key == null ? "" : key;
        this.words = words == null ? "" : words.strip();
        this.answer = answer == null ? "" : answer.strip();
        this.day = day == null ? "" : day.strip();
        this.take = take == null ? "" : take;
    }

    static LineForm empty() {
        return new LineForm(Ids.next().toString(), "", "", "", "");
    }

    static LineForm of(Line line) {
        return new LineForm(
                line.id().toString(),
                line.words(),
                line.answer(),
                line.day().map(LocalDate::toString).orElse(""),
                "");
    }

    /// The field and the text that says what to mend there; empty when all is well.
    Map<String, String> wrong(Part part) {
        var wrong = new LinkedHashMap<String, String>();
        mend(wrong, "words", words);
        if (part.pairs()) {
            mend(wrong, "answer", answer);
        }
        if (!day.isEmpty() && Typed.day(day).isEmpty()) {
            wrong.put("day", "plan.wrong.day");
        }
        return wrong;
    }

    private static void mend(Map<String, String> wrong, String field, String typed) {
        if (typed.isEmpty() || typed.length() > LONGEST) {
            wrong.put(field, "plan.wrong." + (typed.isEmpty() ? "empty" : "long"));
        }
    }

    Optional<UUID> id() {
        return Typed.id(key);
    }

    /// What was typed, once nothing is wrong with it.
    Line line(UUID id, Part part) {
        return new Line(
                id,
                part.id(),
                words,
                part.pairs() ? answer : "",
                part.pairs() ? Typed.day(day) : Optional.empty(),
                Optional.empty());
    }
}
