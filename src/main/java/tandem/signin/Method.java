package tandem.signin;

import java.util.Locale;

/// How somebody showed who they are.
public enum Method {
    PASSKEY,
    CODE,
    CARD,
    PASSPHRASE,
    /// They have just joined.
    INVITATION,
    /// The sample program only: a reader picked somebody.
    PERSONA;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Method of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
