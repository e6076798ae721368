package tandem.feeds;

import java.util.Locale;

/// How a row ended. Every row has exactly one.
public enum Outcome {
    KEPT,
    REPAIRED,
    REJECTED,
    UNCHANGED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
