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
    LEGAL_NAME,
    /// Where letters on paper go, line by line, with the name that stands on the door.
    ADDRESS;

    static final int LONGEST_NAME = 120;
    public static final int LONGEST_ADDRESS = 240;
    private static final int FEWEST_LINES = 2;
    private static final int MOST_LINES = 6;

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
            case ADDRESS -> address(text);
        };
    }

    /// As many lines as show in the window of an envelope.
    private static Optional<String> address(String text) {
        var lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        boolean fits = text.length() <= LONGEST_ADDRESS && lines.size() >= FEWEST_LINES && lines.size() <= MOST_LINES;
        return fits ? Optional.of(String.join("\n", lines)) : Optional.empty();
    }

    /// As it is compared: nobody is kept out by a capital letter that a phone put in.
    String compared(String normal) {
        return normal.toLowerCase(Locale.ROOT);
    }
}
