package tandem.texting;

import static java.util.Objects.requireNonNullElse;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import tandem.shared.Ids;

/// What somebody of the team wants to write, as typed.
///
/// @param key the number of the form: the same one says it once
record SayForm(String words, UUID key) {
    /// Three texts of the telephone network, which phones show as one.
    static final int LONGEST = 480;

    SayForm {
        words = requireNonNullElse(words, "").replace("\r\n", "\n").strip();
        key = requireNonNullElse(key, Ids.next());
    }

    static SayForm empty() {
        return new SayForm("", Ids.next());
    }

    /// The text that says what to mend.
    ///
    /// @param program its name, which stands on no screen of theirs unless they chose that
    Optional<String> wrong(String program, boolean named) {
        if (words.isEmpty()) {
            return Optional.of("texting.wrong.empty");
        }
        if (words.length() > LONGEST) {
            return Optional.of("texting.wrong.long");
        }
        boolean names = words.toLowerCase(Locale.ROOT).contains(program.toLowerCase(Locale.ROOT));
        return names && !named ? Optional.of("texting.wrong.named") : Optional.empty();
    }
}
