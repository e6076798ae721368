package tandem.schedules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// One time it happens, in the schedule's zone.
///
/// @param end exclusive; `length` of passed time after the start, so across a change of the clocks it can read an hour
/// more or less
public record Occurrence(ZonedDateTime start, ZonedDateTime end) {
    public Occurrence {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("an occurrence ends after it starts");
        }
    }

    static Occurrence at(long epochSecond, ZoneId zone, Duration length) {
        ZonedDateTime start = Instant.ofEpochSecond(epochSecond).atZone(zone);
        return new Occurrence(start, start.plus(length));
    }
}
