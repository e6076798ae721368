package tandem.safety;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the team did about a report.
public enum Outcome {
    TALKED,
    WARNED,
    /// Muted, or paused.
    LIMITED,
    REMOVED,
    NONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Outcome> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
