package tandem.circles;

import java.util.Locale;
import tandem.shared.Language;

/// The language of a circle.
public enum Spoken {
    EN,
    ES,
    BOTH;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean suits(Language language) {
        return this == BOTH || code().equals(language.code());
    }

    static Spoken of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
