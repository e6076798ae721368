package tandem.days;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;
import java.util.UUID;
import tandem.shared.Ids;

/// A few words to somebody, as typed.
///
/// @param go `say`, or `anyway` after the page that offers a person
/// @param key the number of the form: the same one says it once
record AnswerForm(String words, String go, UUID key) {
    AnswerForm {
        words = requireNonNullElse(words, "").replace("\r\n", "\n").strip();
        go = requireNonNullElse(go, "say");
        key = requireNonNullElse(key, Ids.next());
    }

    static AnswerForm empty() {
        return new AnswerForm("", "say", Ids.next());
    }

    /// The text that says what to mend.
    Optional<String> wrong() {
        return words.isEmpty() ? Optional.of("days.wrong.empty") : MilestoneForm.wrongWords(words);
    }
}
