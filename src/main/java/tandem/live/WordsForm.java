package tandem.live;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.Ids;
import tandem.web.Typed;

/// What somebody says.
///
/// @param to `all`, `leaders`, or a place
/// @param key the number of the form
record WordsForm(String words, String to, String key) {
    static final int LONGEST = 1000;

    WordsForm {
        words = Typed.words(requireNonNullElse(words, ""));
        to = requireNonNullElse(to, "all");
        key = requireNonNullElse(key, "");
    }

    static WordsForm empty(String to) {
        return new WordsForm("", to, Ids.next().toString());
    }

    Optional<UUID> id() {
        return Typed.id(key);
    }

    boolean toAll() {
        return to.equals("all");
    }

    /// The place it is for; null where it is for those who lead.
    @Nullable
    UUID whom() {
        return Typed.id(to).orElse(null);
    }

    /// The text that says what to mend.
    Optional<String> wrong() {
        if (words.isEmpty()) {
            return Optional.of("live.wrong.empty");
        }
        return words.length() > LONGEST ? Optional.of("live.wrong.long") : Optional.empty();
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "WordsForm";
    }
}
