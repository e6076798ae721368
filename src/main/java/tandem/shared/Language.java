package tandem.shared;

import java.util.Locale;

/// A language Tandem speaks. The first is the default.
public enum Language {
    EN(Locale.US),
    ES(Locale.forLanguageTag("es-US"));

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /// The code used in URLs, cookies, file names and `lang` attributes: `en`, `es`.
    public String code() {
        return locale.getLanguage();
    }

    /// @param code one of [#code]
    public static Language of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
