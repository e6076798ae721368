package tandem.intake;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tandem.web.Typed;

/// What stands in the form “what we agreed”, as typed.
///
/// @param held the day they met
/// @param first the day of the first contact
record AgreedForm(String held, String words, String first) {
    static final int LONGEST = 2_000;

    private static final int FURTHEST = 60;

    AgreedForm {
        held = requireNonNullElse(held, "").strip();
        words = requireNonNullElse(words, "").replace("\r\n", "\n").strip();
        first = requireNonNullElse(first, "").strip();
    }

    /// The first contact is the day after they leave, or tomorrow where they have left.
    static AgreedForm empty(LocalDate today, Optional<LocalDate> leaves) {
        var first = leaves.map(day -> day.plusDays(1))
                .filter(day -> day.isAfter(today))
                .orElse(today.plusDays(1));
        return new AgreedForm(today.toString(), "", first.toString());
    }

    Map<String, String> wrong(LocalDate today) {
        var wrong = new LinkedHashMap<String, String>();
        if (Typed.day(held)
                .filter(day -> !day.isAfter(today) && !day.isBefore(today.minusDays(FURTHEST)))
                .isEmpty()) {
            wrong.put("held", "intake.wrong.held");
        }
        if (words.isEmpty() || words.length() > LONGEST) {
            wrong.put("words", "intake.wrong.words");
        }
        if (Typed.day(first)
                .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(FURTHEST)))
                .isEmpty()) {
            wrong.put("first", "intake.wrong.first");
        }
        return wrong;
    }
}
