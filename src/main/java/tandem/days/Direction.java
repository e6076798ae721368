package tandem.days;

import java.util.Locale;

/// What somebody set out for.
public enum Direction {
    /// Not at all. A day counts unless they say that it was a return.
    NONE,
    /// Less. A day counts unless they say that it went over what they set.
    LESS,
    /// A practice. A day counts once they say that they did it.
    DO;

    /// As the database, the vocabulary and forms write it.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Direction of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
