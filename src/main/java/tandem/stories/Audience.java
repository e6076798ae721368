package tandem.stories;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How far a story is seen, from near to far.
public enum Audience {
    CIRCLES,
    MEMBERS,
    PUBLIC;

    static Optional<Audience> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// As the database counts them.
    static Audience of(int width) {
        return values()[width - 1];
    }

    int width() {
        return ordinal() + 1;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean wider(Audience other) {
        return compareTo(other) > 0;
    }
}
