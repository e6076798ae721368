package tandem.direct;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;
import java.util.UUID;
import tandem.shared.Ids;
import tandem.web.Typed;

/// What somebody wants to say to another, as typed.
///
/// @param go `say`, or `anyway` after the page that offers a person
/// @param key the number of the form: the same one says it once
record WordForm(String words, String go, UUID key) {
    static final int LONGEST = 2000;

    WordForm {
        words = Typed.words(requireNonNullElse(words, ""));
        go = requireNonNullElse(go, "say");
        key = requireNonNullElse(key, Ids.next());
    }

    static WordForm empty() {
        return new WordForm("", "say", Ids.next());
    }

    /// The text that says what to mend.
    Optional<String> wrong() {
        if (words.isEmpty()) {
            return Optional.of("direct.wrong.empty");
        }
        return words.length() > LONGEST ? Optional.of("direct.wrong.long") : Optional.empty();
    }
}
