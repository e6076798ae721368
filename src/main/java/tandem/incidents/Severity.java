package tandem.incidents;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.safety.ReportKind;

/// How much an incident presses: by when somebody looks, and by when it is decided.
public enum Severity {
    URGENT(Duration.ofHours(1), Duration.ofDays(1)),
    HIGH(Duration.ofHours(24), Duration.ofDays(3)),
    MIDDLE(Duration.ofHours(24), Duration.ofDays(7)),
    LOW(Duration.ofHours(48), Duration.ofDays(14));

    private final Duration look;
    private final Duration decide;

    Severity(Duration look, Duration decide) {
        this.look = look;
        this.decide = decide;
    }

    Duration look() {
        return look;
    }

    Duration decide() {
        return decide;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Severity> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /// Until somebody says otherwise.
    static Severity of(ReportKind kind) {
        return switch (kind) {
            case DANGER -> URGENT;
            case SEXUAL, SELLING, PRESSURE -> HIGH;
            case PRIVACY -> MIDDLE;
            case OTHER -> LOW;
        };
    }
}
