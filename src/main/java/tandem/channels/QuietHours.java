package tandem.channels;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/// When nobody is disturbed: from one time to another on somebody's own clock. The same twice is never.
///
/// @param from the first minute of it
/// @param to the first minute after it
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
    /// As long as somebody says nothing else.
    public static QuietHours usual(ZoneId zone) {
        return new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), zone);
    }

    boolean in(LocalTime time) {
        if (from.equals(to)) {
            return false;
        }
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }

    /// The first moment from `now` on that is outside of it.
    Instant opens(Instant now) {
        var local = now.atZone(zone);
        if (!in(local.toLocalTime())) {
            return now;
        }
        var end = local.toLocalDate().atTime(to).atZone(zone);
        return (end.isAfter(local)
                        ? end
                        : local.toLocalDate().plusDays(1).atTime(to).atZone(zone))
                .toInstant();
    }
}
