package tandem.texting;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;
import tandem.shared.Reach;

/// A number and a code, as typed.
///
/// @param wrong the text of what to mend with the number or the code; empty where all is well
record NumberForm(String number, String code, String wrong) {
    NumberForm {
        number = requireNonNullElse(number, "").strip();
        code = requireNonNullElse(code, "").strip();
        wrong = requireNonNullElse(wrong, "");
    }

    static NumberForm empty() {
        return new NumberForm("", "", "");
    }

    Optional<String> normal() {
        return Reach.phone(number);
    }

    NumberForm wrong(String text) {
        return new NumberForm(number, code, text);
    }
}
