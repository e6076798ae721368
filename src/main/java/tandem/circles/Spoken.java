package tandem.circles;

import java.util.Locale;

/// The language of a circle.
public enum Spoken {
    EN,
    ES,
    BOTH;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Spoken of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
