package tandem.intake;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.shared.Ids;
import tandem.web.Typed;

/// What stands in the form “they said yes”, as typed.
///
/// @param key the number it will have
/// @param said that the words were heard or read, and the answer was yes
record ConsentForm(String key, String how, String given, String expires, String said) {
    static final List<String> HOWS = List.of("spoken", "paper");
    /// It holds for so many days, unless another day is chosen.
    static final int USUAL = 90;

    private static final int LONGEST = 365;
    private static final int OLDEST = 60;

    ConsentForm {
        key = requireNonNullElse(key, "").strip();
        how = requireNonNullElse(how, "").strip();
        given = requireNonNullElse(given, "").strip();
        expires = requireNonNullElse(expires, "").strip();
        said = requireNonNullElse(said, "");
    }

    static ConsentForm empty(LocalDate today) {
        return new ConsentForm(
                Ids.next().toString(),
                "",
                today.toString(),
                today.plusDays(USUAL).toString(),
                "");
    }

    /// The field and the text that helps; empty when all is well.
    Map<String, String> wrong(LocalDate today) {
        var wrong = new LinkedHashMap<String, String>();
        if (!HOWS.contains(how)) {
            wrong.put("how", "intake.wrong.how");
        }
        if (Typed.day(given)
                .filter(day -> !day.isAfter(today) && !day.isBefore(today.minusDays(OLDEST)))
                .isEmpty()) {
            wrong.put("given", "intake.wrong.given");
        }
        if (ends(today).isEmpty()) {
            wrong.put("expires", "intake.wrong.expires");
        }
        if (!said.equals("yes")) {
            wrong.put("said", "intake.wrong.said");
        }
        return wrong;
    }

    Optional<LocalDate> ends(LocalDate today) {
        return Typed.day(expires).filter(day -> day.isAfter(today) && !day.isAfter(today.plusDays(LONGEST)));
    }

    Optional<UUID> id() {
        return Typed.id(key);
    }

    /// What was typed, once nothing is wrong with it.
    Agreed agreed(String words, LocalDate today) {
        return new Agreed(
                id().orElseThrow(),
                how,
                Typed.day(given).orElseThrow(),
                ends(today).orElseThrow(),
                words);
    }
}
