package tandem.safety;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a report is about, in the order in which the page offers it, and how soon somebody looks.
public enum ReportKind {
    DANGER(Duration.ofHours(1)),
    SEXUAL(Duration.ofHours(24)),
    SELLING(Duration.ofHours(24)),
    PRESSURE(Duration.ofHours(24)),
    PRIVACY(Duration.ofHours(24)),
    OTHER(Duration.ofHours(48));

    private final Duration within;

    ReportKind(Duration within) {
        this.within = within;
    }

    Duration within() {
        return within;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReportKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
