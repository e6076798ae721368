package tandem.program;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// From one local time to another. An end at or before the start lies on the next day; 0:00 to 0:00 is the whole day.
public record Span(LocalTime from, LocalTime to) {
    ZonedDateTime startOn(LocalDate date, ZoneId zone) {
        return date.atTime(from).atZone(zone);
    }

    ZonedDateTime endOn(LocalDate date, ZoneId zone) {
        return (to.isAfter(from) ? date : date.plusDays(1)).atTime(to).atZone(zone);
    }

    public boolean wholeDay() {
        return from.equals(LocalTime.MIDNIGHT) && to.equals(LocalTime.MIDNIGHT);
    }
}
