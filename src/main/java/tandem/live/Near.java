package tandem.live;

import java.util.Locale;

/// Whether somebody has just written what sounds as if they need somebody now, and for whom it was.
enum Near {
    NOT,
    /// Whoever leads reads it.
    SAID,
    /// One person alone reads it.
    ONE;

    /// How an address says it; nothing else says it.
    static Near of(String code) {
        return switch (code) {
            case "said" -> SAID;
            case "one" -> ONE;
            default -> NOT;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Of those for whom it was, or who could help, who is here.
    enum Who {
        /// Whoever leads, and reads it.
        LED,
        /// The one person whom it was for.
        ONE,
        /// Somebody who leads, and does not read it.
        OTHER,
        NOBODY;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
