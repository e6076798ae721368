package tandem.schedules;

import java.time.Instant;
import java.util.Optional;

/// A schedule as an iCalendar file (RFC 5545) that Apple, Google and Outlook read: one event for the rules that share a
/// time, with its recurrence, its zone's rules, and the days without it.
public final class CalendarFile {
    public static final String CONTENT_TYPE = "text/calendar; charset=utf-8";

    private CalendarFile() {}

    /// The file, from the first occurrence on the local day of `now`; empty where nothing is to come, by appointment
    /// for one.
    public static Optional<String> of(Schedule schedule, CalendarEntry entry, Instant now) {
        var series = CalendarSeries.of(schedule, now);
        if (series.isEmpty()) {
            return Optional.empty();
        }
        CalendarLines lines = new CalendarLines();
        lines.add("BEGIN:VCALENDAR").add("VERSION:2.0").add("PRODID:-//Tandem//Tandem//EN");
        lines.add("CALSCALE:GREGORIAN").add("METHOD:PUBLISH");
        CalendarZone.write(schedule.zone(), now, lines);
        for (int i = 0; i < series.size(); i++) {
            event(schedule, series.get(i), entry, i == 0 ? entry.uid() : entry.uid() + "-" + (i + 1), now, lines);
        }
        return Optional.of(lines.add("END:VCALENDAR").toString());
    }

    private static void event(
            Schedule schedule, CalendarSeries series, CalendarEntry entry, String uid, Instant now, CalendarLines to) {
        to.add("BEGIN:VEVENT").text("UID", uid).add("DTSTAMP:" + CalendarLines.utc(now));
        series.write(schedule, to);
        to.text("SUMMARY", entry.summary());
        to.text("LOCATION", entry.location()).text("DESCRIPTION", entry.description());
        entry.link().ifPresent(link -> to.add("URL:" + link.toASCIIString()));
        to.add("END:VEVENT");
    }
}
