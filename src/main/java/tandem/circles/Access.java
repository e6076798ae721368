package tandem.circles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How somebody comes into a circle.
public enum Access {
    /// Whoever wants to, while there is a place.
    OPEN,
    /// Whoever asked and was told yes.
    REQUEST,
    /// Whoever is asked to come; nobody else knows that it is there.
    INVITATION;

    /// As the database and forms write it; empty where the text is none of them.
    static Optional<Access> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
