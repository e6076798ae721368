package tandem.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CalendarFileTest {
    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
    private static final CalendarEntry ENTRY = new CalendarEntry(
            "0199-tandem@example.org",
            "Tuesday group",
            "",
            "",
            Optional.of(URI.create("https://example.org/m/tuesday")));

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    static List<ZoneId> zones() {
        return Given.ZONES;
    }

    @Test
    void a_weekly_schedule_is_one_event_with_its_days() {
        assertThat(file(Given.weekly("TU 19:30\nTH 19:30")))
                .contains("DTSTART;TZID=America/New_York:20261124T193000\r\n")
                .contains("DTEND;TZID=America/New_York:20261124T203000\r\n")
                .contains("RRULE:FREQ=WEEKLY;BYDAY=TU,TH\r\n")
                .containsOnlyOnce("BEGIN:VEVENT")
                .contains("UID:0199-tandem@example.org\r\n", "DTSTAMP:20261123T150000Z\r\n")
                .contains("URL:https://example.org/m/tuesday\r\n");
    }

    @Test
    void rarer_rules_say_which_week() {
        assertThat(file(Given.weekly("1,3 SA 10:00"))).contains("RRULE:FREQ=MONTHLY;BYDAY=1SA,3SA\r\n");
        assertThat(file(Given.weekly("-1 FR 20:00"))).contains("RRULE:FREQ=MONTHLY;BYDAY=-1FR\r\n");
        assertThat(file(Given.weekly("2026-01-05/2 MO 19:00")))
                .contains("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO\r\n", "DTSTART;TZID=America/New_York:20261123T190000");
    }

    @Test
    void other_times_are_other_events_with_other_ids() {
        assertThat(file(Given.weekly("MO 19:00\nSA 09:00")))
                .contains("UID:0199-tandem@example.org\r\n")
                .contains("UID:0199-tandem@example.org-2\r\n");
    }

    @Test
    void a_pause_leaves_days_out_and_one_without_end_ends_it() {
        Schedule paused = Schedule.of(
                Given.NEW_YORK, "TU 19:30", Given.HOUR, "2026-12-15", "2026-12-22..2027-01-04\n2027-03-01..");
        assertThat(file(paused))
                .contains("EXDATE;TZID=America/New_York:20261215T193000\r\n")
                .contains("EXDATE;TZID=America/New_York:20261222T193000\r\n")
                .contains("EXDATE;TZID=America/New_York:20261229T193000\r\n")
                .doesNotContain("20270105")
                .contains(";UNTIL=20270301T045959Z\r\n");
    }

    @Test
    void nothing_to_come_is_no_file() {
        assertThat(CalendarFile.of(Given.weekly(""), ENTRY, NOW)).isEmpty();
        assertThat(CalendarFile.of(Schedule.of(Given.NEW_YORK, "TU 19:30", Given.HOUR, "", "2026-11-01.."), ENTRY, NOW))
                .isEmpty();
    }

    @Test
    void words_are_escaped_folded_and_survive() throws Exception {
        String long_ =
                "Café «Zoë», 2nd floor; back door\\left\nünïcödé 🌿 ".repeat(9).strip();
        CalendarEntry entry =
                new CalendarEntry("a@b", "One, two; three\\four", "12 Main St, Elm", long_, Optional.empty());
        String file = CalendarFile.of(Given.weekly("MO 19:00"), entry, NOW).orElseThrow();
        assertThat(file.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n", "")).doesNotContain("\r", "\n");
        VEvent event = events(parsed(file)).getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo(entry.summary());
        assertThat(event.getLocation().getValue()).isEqualTo(entry.location());
        assertThat(event.getDescription().getValue()).isEqualTo(long_);
    }

    @Test
    void words_cannot_add_lines() throws Exception {
        CalendarEntry entry = new CalendarEntry(
                "a@b", "x\r\nATTENDEE:mailto:z@example.org\0\r\u000b", "y\nEND:VEVENT", "", Optional.empty());
        Calendar calendar =
                parsed(CalendarFile.of(Given.weekly("MO 19:00"), entry, NOW).orElseThrow());
        assertThat(events(calendar)).hasSize(1);
        assertThat(events(calendar).getFirst().getAttendees()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("zones")
    void another_reader_finds_the_same_occurrences_for_two_years(ZoneId zone) throws Exception {
        Random random = new Random(5);
        int looked = 0;
        for (int i = 0; i < 60; i++) {
            Schedule schedule = Given.any(random, zone, LocalDate.of(2026, 6, 1));
            Instant from = NOW.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
            Instant until = from.plus(Duration.ofDays(731));
            var expected = new TreeSet<Instant>();
            schedule.between(from, until, Integer.MAX_VALUE)
                    .forEach(each -> expected.add(each.start().toInstant()));
            Optional<String> file = CalendarFile.of(schedule, ENTRY, NOW);
            Collection<Instant> found =
                    file.isEmpty() ? new TreeSet<>() : expanded(parsed(file.get()), schedule, from, until);
            assertThat(found)
                    .as("%s\n%s\n%s\n%s", schedule.rulesText(), schedule.exceptText(), schedule.pausesText(), file)
                    .containsExactlyElementsOf(expected);
            looked += expected.size();
        }
        assertThat(looked).isGreaterThan(2000);
    }

    @Test
    void the_rules_of_every_zone_are_those_of_the_time_zone_database() throws Exception {
        int yearly = 0;
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            if (id.startsWith("SystemV/")) {
                continue;
            }
            ZoneId zone = ZoneId.of(id);
            Schedule schedule = Schedule.of(zone, "MO 19:00", Given.HOUR, "", "");
            String file = CalendarFile.of(schedule, ENTRY, NOW).orElseThrow();
            yearly += file.contains("RRULE:FREQ=YEARLY") ? 1 : 0;
            VTimeZone written =
                    (VTimeZone) parsed(file).getComponent(Component.VTIMEZONE).orElseThrow();
            for (int day = 0; day < 900; day += 5) {
                Instant at = NOW.plus(Duration.ofDays(day)).plusSeconds(day * 731L);
                assertThat(offset(written, at))
                        .as("%s at %s\n%s", id, at, file)
                        .isEqualTo(DateTimeFormatter.ofPattern("xx")
                                .format(zone.getRules().getOffset(at)));
            }
        }
        assertThat(yearly).isGreaterThan(100);
    }

    /// The offset that the file's own zone block gives: that of the latest onset, by its offset from before.
    private static String offset(VTimeZone zone, Instant at) {
        var onsets = new TreeMap<Instant, String>();
        for (Observance each : zone.getObservances()) {
            ZoneOffset before = ZoneOffset.of(value(each, "TZOFFSETFROM"));
            LocalDateTime first = LocalDateTime.parse(value(each, "DTSTART"), LOCAL);
            onsets.put(first.toInstant(before), value(each, "TZOFFSETTO"));
            if (each.getProperty("RRULE").isPresent()) {
                new Recur<LocalDateTime>(value(each, "RRULE"))
                        .getDates(first, first, first.plusYears(6))
                        .forEach(onset -> onsets.put(onset.toInstant(before), value(each, "TZOFFSETTO")));
            }
        }
        return onsets.floorEntry(at).getValue();
    }

    private static String value(Component component, String property) {
        return component.getRequiredProperty(property).getValue();
    }

    private static TreeSet<Instant> expanded(Calendar calendar, Schedule schedule, Instant from, Instant until) {
        ZoneId zone = schedule.zone();
        var starts = new TreeSet<Instant>();
        var period = new Period<ZonedDateTime>(from.atZone(zone), until.atZone(zone));
        for (VEvent event : events(calendar)) {
            event.<ZonedDateTime>calculateRecurrenceSet(period).forEach(each -> starts.add(first(each.getStart())));
        }
        starts.removeIf(start -> start.isBefore(from) || !start.isBefore(until));
        // For the same reason it does not recognize an EXDATE in an overlap.
        starts.removeIf(start -> zone.getRules()
                                .getValidOffsets(LocalDateTime.ofInstant(start, zone))
                                .size()
                        == 2
                && Moments.heldFrom(schedule, day(start, zone)) != day(start, zone));
        return starts;
    }

    /// RFC 5545 means the first of the two in an overlap, as we do; ical4j takes whichever offset it came from.
    private static Instant first(ZonedDateTime start) {
        return start.withEarlierOffsetAtOverlap().toInstant();
    }

    private static long day(Instant start, ZoneId zone) {
        return start.atZone(zone).toLocalDate().toEpochDay();
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT);
    }

    private static Calendar parsed(String file) throws Exception {
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static String file(Schedule schedule) {
        return CalendarFile.of(schedule, ENTRY, NOW).orElseThrow();
    }
}
