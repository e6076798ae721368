package tandem.sessions;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How long before a session somebody is reminded.
enum Ahead {
    /// The day before, at the same time by the circle's clock.
    DAY,
    HOUR;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Ahead> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    Instant due(ZonedDateTime start) {
        return switch (this) {
            case DAY ->
                start.toLocalDateTime().minusDays(1).atZone(start.getZone()).toInstant();
            case HOUR -> start.minusHours(1).toInstant();
        };
    }
}
