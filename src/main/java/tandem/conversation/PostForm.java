package tandem.conversation;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.Ids;
import tandem.web.Typed;

/// What somebody wants to say, as typed.
///
/// @param thread what it answers; null where it begins something
/// @param go `say`, `draft`, or `anyway` after the page that offers a person
/// @param key the number of the form: the same one says it once
record PostForm(String words, String note, @Nullable UUID thread, String go, UUID key) {
    static final int LONGEST = 2000;

    PostForm {
        words = Typed.words(requireNonNullElse(words, ""));
        note = requireNonNullElse(note, "");
        go = requireNonNullElse(go, "say");
        key = requireNonNullElse(key, Ids.next());
    }

    static PostForm empty() {
        return of("", null);
    }

    static PostForm of(String words, @Nullable UUID thread) {
        return new PostForm(words, "", thread, "say", Ids.next());
    }

    Optional<Note> about() {
        return Note.of(note);
    }

    /// The text that says what to mend.
    Optional<String> wrong() {
        if (words.isEmpty()) {
            return Optional.of("conversation.wrong.empty");
        }
        return words.length() > LONGEST ? Optional.of("conversation.wrong.long") : Optional.empty();
    }
}
