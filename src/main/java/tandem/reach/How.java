package tandem.reach;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How somebody likes to be reached.
public enum How {
    CALL,
    TEXT,
    BOTH,
    /// In another way, which stands in words in the place of the number.
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<How> of(String code) {
        return Stream.of(values()).filter(how -> how.code().equals(code)).findFirst();
    }
}
