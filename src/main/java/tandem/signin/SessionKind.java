package tandem.signin;

import java.util.Locale;

/// For how long somebody stays signed in.
public enum SessionKind {
    /// Ends when nothing was asked for a while.
    SHORT,
    /// The same on a phone or computer that others use too: shorter, and nothing stays behind.
    SHARED,
    /// On a device of one's own.
    OWN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SessionKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
