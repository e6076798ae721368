package tandem.coverage;

import java.util.Locale;

/// How a session stands, the most urgent first.
public enum State {
    /// Nobody leads it.
    NOBODY,
    /// Its leaders cannot, and whoever stands by has been asked and has not answered.
    ASKED,
    /// Its leaders cannot, and whoever stands in has said that they lead it.
    TAKEN,
    /// It is led, and nobody stands by.
    ALONE,
    COVERED;

    /// Whether somebody leads it for certain.
    public boolean led() {
        return this != NOBODY && this != ASKED;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
