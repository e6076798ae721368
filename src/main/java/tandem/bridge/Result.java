package tandem.bridge;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What came of a contact.
public enum Result {
    REACHED,
    LEFT_WORD,
    NO_ANSWER,
    DECLINED,
    OTHER;

    /// As forms and the database write it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether they themselves were heard, so that they could say that they want no more contacts.
    public boolean heard() {
        return this == REACHED || this == DECLINED;
    }

    public static Optional<Result> read(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
