package tandem.greeting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a first session was, for the one who came to it.
public enum Felt {
    GOOD,
    MIXED,
    HARD,
    /// They did not come, which is all right too.
    NOT_THERE;

    /// As the database and forms write it; empty where the text is none of them.
    static Optional<Felt> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
