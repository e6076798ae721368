package tandem.schedules;

import java.time.Instant;
import java.util.List;
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

    /// A file of single events, each at its own moment: what a calendar reads anew now and then. It says nowhere who
    /// made it.
    public static String of(List<CalendarEvent> events, Instant now) {
        CalendarLines lines = new CalendarLines();
        lines.add("BEGIN:VCALENDAR").add("VERSION:2.0").add("PRODID:-//Calendar//Calendar//EN");
        lines.add("CALSCALE:GREGORIAN").add("METHOD:PUBLISH");
        for (CalendarEvent event : events) {
            lines.add("BEGIN:VEVENT").text("UID", event.entry().uid()).add("DTSTAMP:" + CalendarLines.utc(now));
            lines.add("DTSTART:" + CalendarLines.utc(event.when().start().toInstant()));
            lines.add("DTEND:" + CalendarLines.utc(event.when().end().toInstant()));
            described(event.entry(), lines);
        }
        return lines.add("END:VCALENDAR").toString();
    }

    private static void event(
            Schedule schedule, CalendarSeries series, CalendarEntry entry, String uid, Instant now, CalendarLines to) {
        to.add("BEGIN:VEVENT").text("UID", uid).add("DTSTAMP:" + CalendarLines.utc(now));
        series.write(schedule, to);
        described(entry, to);
    }

    private static void described(CalendarEntry entry, CalendarLines to) {
        to.text("SUMMARY", entry.summary());
        to.text("LOCATION", entry.location()).text("DESCRIPTION", entry.description());
        entry.link().ifPresent(link -> to.add("URL:" + link.toASCIIString()));
        to.add("END:VEVENT");
    }
}
