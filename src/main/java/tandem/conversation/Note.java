package tandem.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What folded words are about, so that others open them when they want to.
public enum Note {
    USE,
    CRAVING,
    LOSS,
    VIOLENCE,
    SELF_HARM,
    FOOD,
    OTHER;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// As the database and forms write it; empty where the text is none of them.
    public static Optional<Note> of(String code) {
        return Arrays.stream(values()).filter(note -> note.code().equals(code)).findFirst();
    }

    public String code() {
        return code;
    }
}
