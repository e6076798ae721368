package tandem.transition;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.Map;

/// A word beside a wheel that is taken off.
record OffForm(String word) {
    static final int LONGEST = 160;

    OffForm {
        word = requireNonNullElse(word, "").strip();
    }

    Map<String, String> wrong(LocalDate day) {
        return word.length() > LONGEST ? Map.of(field(day), "transition.wrong.word") : Map.of();
    }

    static String field(LocalDate day) {
        return "word-" + day;
    }
}
