package tandem.bridge;

import java.util.Locale;

/// Why a contact is due on its day. Each has its words: `bridge.why.<code>`.
public enum Kind {
    /// By the schedule.
    TAPER,
    /// It was agreed.
    CHOSEN,
    /// By a rule that brings contacts closer together when things get hard.
    TIGHTER,
    /// They asked for more contact.
    ASKED,
    /// They went quiet, and had written what to do then.
    QUIET,
    /// A signal that they opened.
    SIGNAL,
    /// Somebody stepped back, and somebody else stepped in.
    STEPPED_IN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
