package tandem.identities;

import java.util.Locale;
import java.util.Optional;
import tandem.shared.Reach;

/// What is known of somebody outside.
public enum IdentityKind {
    /// Theirs alone: with it they can sign in.
    EMAIL,
    /// A household may share one.
    PHONE,
    LEGAL_NAME;

    static final int LONGEST_NAME = 120;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As it is kept and shown; empty where it is none.
    public Optional<String> normal(String typed) {
        var text = typed.strip();
        return switch (this) {
            case EMAIL -> Reach.email(text);
            case PHONE -> Reach.phone(text);
            case LEGAL_NAME -> text.isEmpty() || text.length() > LONGEST_NAME ? Optional.empty() : Optional.of(text);
        };
    }

    /// As it is compared: nobody is kept out by a capital letter that a phone put in.
    String compared(String normal) {
        return normal.toLowerCase(Locale.ROOT);
    }
}
