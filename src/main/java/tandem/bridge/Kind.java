package tandem.bridge;

import java.util.Locale;

/// Why a contact is due on its day.
public enum Kind {
    /// By the schedule.
    TAPER,
    /// It was agreed.
    CHOSEN;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
