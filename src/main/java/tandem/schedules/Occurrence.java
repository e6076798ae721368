package tandem.schedules;

import java.time.ZonedDateTime;

/// One time it happens, in the schedule's zone.
public record Occurrence(ZonedDateTime start, ZonedDateTime end) {}
