package tandem.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody may say to a post without words. Shown by name, never as a number.
public enum Encouragement {
    LISTENING,
    WITH_YOU;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /// As the database and forms write it; empty where the text is none of them.
    static Optional<Encouragement> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    String code() {
        return code;
    }
}
