package tandem.incidents;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be done about somebody, from the least to the most.
public enum Kind {
    /// For the team alone; it touches nobody.
    NOTE,
    WARN,
    /// Reads, and does not write.
    MUTE,
    /// A circle is closed to them.
    PAUSE,
    /// They are taken out of a circle.
    REMOVE,
    /// Every circle, and direct words.
    BAN,
    /// They do not come in any more.
    OUT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// Whether it needs a circle, may have one, or holds everywhere.
    boolean needsCircle() {
        return this == REMOVE;
    }

    boolean mayHaveCircle() {
        return this == MUTE || this == PAUSE || this == REMOVE;
    }

    /// Whether it holds until a time or until somebody ends it, rather than being said once.
    boolean lasts() {
        return this != NOTE && this != WARN;
    }
}
