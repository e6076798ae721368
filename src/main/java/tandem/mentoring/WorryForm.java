package tandem.mentoring;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.Ids;
import tandem.web.Typed;

/// A worry, as typed; or what came of one.
///
/// @param key the number it will have
/// @param held whether its person reads it some days later only
record WorryForm(String key, String words, String held) {
    static final int LONGEST = 600;

    WorryForm(@Nullable String key, @Nullable String words, @Nullable String held) {
        this.key = requireNonNullElse(key, "").strip();
        this.words = requireNonNullElse(words, "").strip();
        this.held = requireNonNullElse(held, "").strip();
    }

    static WorryForm empty() {
        return new WorryForm(Ids.next().toString(), "", "");
    }

    Optional<UUID> id() {
        return Typed.id(key);
    }

    boolean keepsBack() {
        return held.equals("yes");
    }

    /// The text of what is to be mended.
    Optional<String> wrong() {
        if (words.isEmpty()) {
            return Optional.of("mentoring.wrong.words");
        }
        return words.length() > LONGEST ? Optional.of("mentoring.wrong.long") : Optional.empty();
    }
}
