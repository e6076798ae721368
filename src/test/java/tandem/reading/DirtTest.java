package tandem.reading;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static tandem.reading.Finding.Action.INFERRED;
import static tandem.reading.Finding.Action.KEPT_AS_WRITTEN;
import static tandem.reading.Finding.Action.REPAIRED;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tandem.meetings.Access;
import tandem.meetings.Attendance;
import tandem.meetings.Facts;
import tandem.meetings.Status;
import tandem.meetings.ZoneSource;
import tandem.schedules.Rule;

/// One spoiled row per dirt: what is found, what is done, what comes out.
class DirtTest {
    private static final String LINK = "\"conference_url\": \"https://zoom.us/j/123456789\", ";

    private record Dirt(
            String fields,
            String field,
            String found,
            Finding.Action done,
            Function<Facts, Object> seen,
            Object expected) {
        @Override
        public String toString() {
            return fields.length() > 100 ? fields.substring(0, 100) : fields;
        }
    }

    private static Dirt repaired(
            String fields, String field, String found, Function<Facts, Object> seen, Object expected) {
        return new Dirt(fields, field, found, REPAIRED, seen, expected);
    }

    private static Dirt noted(
            Finding.Action done,
            String fields,
            String field,
            String found,
            Function<Facts, Object> seen,
            Object expected) {
        return new Dirt(fields, field, found, done, seen, expected);
    }

    private static Object days(Facts facts) {
        return facts.schedule().rules().stream()
                .map(Rule::day)
                .map(DayOfWeek::toString)
                .toList()
                .toString();
    }

    private static Object start(Facts facts) {
        return facts.schedule().rules().getFirst().start();
    }

    private static Object length(Facts facts) {
        return facts.schedule().length();
    }

    private static String only(DayOfWeek... days) {
        return List.of(days).toString();
    }

    static Stream<Dirt> days() {
        return Stream.of(
                repaired("\"day\": \"0\"", "day", "0", DirtTest::days, only(SUNDAY)),
                repaired("\"day\": 7", "day", "7", DirtTest::days, only(SUNDAY)),
                repaired("\"day\": \"Sunday\"", "day", "Sunday", DirtTest::days, only(SUNDAY)),
                repaired("\"day\": \"domingo\"", "day", "domingo", DirtTest::days, only(SUNDAY)),
                repaired("\"day\": \"Viernes\"", "day", "Viernes", DirtTest::days, only(FRIDAY)),
                repaired("\"day\": \"Fri.\"", "day", "Fri.", DirtTest::days, only(FRIDAY)),
                repaired("\"day\": [\"Monday\"]", "day", "[\"Monday\"]", DirtTest::days, only(MONDAY)),
                repaired("\"day\": [1]", "day", "[1]", DirtTest::days, only(MONDAY)),
                repaired("\"day\": [\"1\", \"2\"]", "day", "", DirtTest::days, only(MONDAY, TUESDAY)),
                repaired("\"day\": \"Mon, Tue\"", "day", "Mon, Tue", DirtTest::days, only(MONDAY, TUESDAY)),
                repaired(
                        "\"day\": \"Fri-Mon\"",
                        "day",
                        "Fri-Mon",
                        f -> f.schedule().rules().size(),
                        4),
                repaired(
                        "\"day\": \"daily\"",
                        "day",
                        "daily",
                        f -> f.schedule().rules().size(),
                        7),
                repaired(
                        "\"day\": \"by appointment\"",
                        "day",
                        "by",
                        f -> f.schedule().rules().size(),
                        0),
                noted(INFERRED, "\"day\": null", "day", "", f -> f.schedule().byAppointment(), true));
    }

    static Stream<Dirt> times() {
        return Stream.of(
                repaired(
                        "\"time\": \"11:00 AM\", \"end_time\": null",
                        "time",
                        "11:00 AM",
                        DirtTest::start,
                        LocalTime.of(11, 0)),
                repaired(
                        "\"time\": \"12:15 a.m.\", \"end_time\": null",
                        "time",
                        "12:15",
                        DirtTest::start,
                        LocalTime.of(0, 15)),
                repaired("\"time\": \"18:00:00\"", "time", "18:00:00", DirtTest::start, LocalTime.of(18, 0)),
                repaired("\"time\": \"7pm\"", "time", "7pm", DirtTest::start, LocalTime.of(19, 0)),
                repaired("\"time\": \"noon\", \"end_time\": null", "time", "noon", DirtTest::start, LocalTime.NOON),
                repaired("\"time\": 1930, \"end_time\": null", "time", "1930", DirtTest::start, LocalTime.of(19, 30)),
                repaired(
                        "\"time\": \"7:00 - 8:15 pm\", \"end_time\": null",
                        "time",
                        "7:00",
                        DirtTest::length,
                        Duration.ofMinutes(75)),
                repaired(
                        "\"time\": \"24:00\", \"end_time\": null",
                        "time",
                        "24:00",
                        DirtTest::start,
                        LocalTime.of(23, 59)),
                noted(
                        KEPT_AS_WRITTEN,
                        "\"time\": \"23:59\", \"end_time\": \"01:00\"",
                        "time",
                        "23:59",
                        DirtTest::length,
                        Duration.ofHours(1)),
                repaired(
                        "\"time\": null",
                        "time",
                        "",
                        f -> f.schedule().byAppointment() + f.scheduleProse(),
                        "trueTuesday"),
                repaired(
                        "\"time\": \"after work\"",
                        "time",
                        "after work",
                        f -> f.schedule().byAppointment(),
                        true),
                repaired("\"end_time\": \"19:00\"", "end_time", "19:00", DirtTest::length, Duration.ofHours(1)),
                repaired("\"end_time\": \"18:00\"", "end_time", "18:00", DirtTest::length, Duration.ofHours(1)),
                repaired("\"end_time\": \"08:30\"", "end_time", "08:30", DirtTest::length, Duration.ofMinutes(90)),
                noted(
                        KEPT_AS_WRITTEN,
                        "\"time\": \"08:00\", \"end_time\": \"22:00\"",
                        "end_time",
                        "22:00",
                        DirtTest::length,
                        Duration.ofHours(14)));
    }

    static Stream<Dirt> names() {
        return Stream.of(
                repaired(
                        "\"name\": \"SUSPENDED - Lantern Walkers\"",
                        "name",
                        "SUSPENDED",
                        DirtTest::named,
                        "Lantern Walkers PAUSED"),
                repaired(
                        "\"name\": \"SUSPENDED Lantern Walkers\"",
                        "name",
                        "SUSPENDED",
                        DirtTest::named,
                        "Lantern Walkers PAUSED"),
                repaired(
                        "\"name\": \"Lantern Walkers (Temporarily Closed)\"",
                        "name",
                        "Closed",
                        DirtTest::named,
                        "Lantern Walkers PAUSED"),
                repaired(
                        "\"name\": \"Lantern Walkers *CANCELLED*\"",
                        "name",
                        "CANCELLED",
                        DirtTest::named,
                        "Lantern Walkers PAUSED"),
                repaired(
                        "\"name\": \"Lantern Walkers - on hiatus until May\"",
                        "name",
                        "hiatus",
                        DirtTest::named,
                        "Lantern Walkers PAUSED"),
                repaired(
                        "\"name\": \"Caminantes (suspendida temporalmente)\"",
                        "name",
                        "suspendida",
                        DirtTest::named,
                        "Caminantes PAUSED"),
                repaired(
                        "\"name\": \"CERRADO TEMPORALMENTE: Caminantes\"",
                        "name",
                        "CERRADO",
                        DirtTest::named,
                        "Caminantes PAUSED"),
                repaired(
                        "\"name\": \"SUSPENDED\", \"group\": \"Walkers\"",
                        "name",
                        "SUSPENDED",
                        DirtTest::named,
                        "Walkers PAUSED"),
                repaired(
                        LINK + "\"name\": \"Lantern Walkers (ONLINE ONLY)\"",
                        "name",
                        "ONLINE",
                        f -> f.name() + f.attendance(),
                        "Lantern WalkersONLINE"),
                repaired("\"name\": \"\", \"group\": \"Walkers\"", "name", "", Facts::name, "Walkers"),
                repaired(
                        "\"name\": \"<script>alert(1)</script>Walkers &amp; Talkers\"",
                        "name",
                        "<script>",
                        Facts::name,
                        "Walkers & Talkers"),
                repaired("\"name\": \"Wal\\u0000kers\\u0007\"", "name", "", Facts::name, "Walkers"),
                repaired("\"name\": \"Walkers \\ud83d\"", "name", "", Facts::name, "Walkers \uFFFD"),
                repaired(
                        "\"name\": \"" + "long ".repeat(60) + "\"",
                        "name",
                        "long",
                        f -> f.name().length() <= 255,
                        true),
                repaired("\"name\": 12", "name", "12", Facts::name, "12"));
    }

    private static Object named(Facts facts) {
        return facts.name() + " " + facts.status();
    }

    static Stream<Dirt> texts() {
        return Stream.of(
                repaired(
                        "\"notes\": \"<p>Side door.</p><p>Ring<br>twice</p>\"",
                        "notes",
                        "<p>",
                        f -> f.notes().replaceAll("\n+", "/"),
                        "Side door./Ring/twice"),
                repaired(
                        "\"notes\": \"See <a href='https://example.org/a'>here</a>\"",
                        "notes",
                        "<a",
                        Facts::notes,
                        "See here (https://example.org/a)"),
                repaired(
                        "\"notes\": \"Fish &amp;amp; chips &#8211; &lt;b&gt;hot&lt;/b&gt;\"",
                        "notes",
                        "&amp;",
                        Facts::notes,
                        "Fish & chips – hot"),
                repaired("\"notes\": \"a\\u202Eb\"", "notes", "", Facts::notes, "ab"),
                repaired("\"notes\": [\"One\", \"Two\"]", "notes", "One", Facts::notes, "One\nTwo"),
                repaired(
                        "\"notes\": \"" + "x".repeat(30_000) + "\"",
                        "notes",
                        "xxx",
                        f -> f.notes().length(),
                        20_000),
                repaired(
                        "\"postal_code\": 2139, \"state\": \"MA\"",
                        "postal_code",
                        "2139",
                        f -> f.venue().postalCode(),
                        "02139"),
                noted(
                        KEPT_AS_WRITTEN,
                        "\"slug\": \"" + "s".repeat(80) + "\"",
                        "slug",
                        "sss",
                        Facts::name,
                        "Lantern Walkers"),
                repaired("\"slug\": null, \"id\": 77", "slug", "", Facts::name, "Lantern Walkers"),
                repaired(
                        "\"updated\": \"0000-00-00 00:00:00\"",
                        "updated",
                        "0000",
                        f -> String.valueOf(f.updated()),
                        "null"),
                repaired("\"website\": \"javascript:alert(1)\"", "website", "javascript", Facts::website, ""));
    }

    static Stream<Dirt> places() {
        return Stream.of(
                repaired(
                        "\"latitude\": \"39.8\", \"longitude\": \"-89.65\"",
                        "latitude",
                        "39.8",
                        DirtTest::at,
                        "39.8,-89.65"),
                repaired(
                        "\"latitude\": -89.65, \"longitude\": 39.8", "latitude", "-89.65", DirtTest::at, "39.8,-89.65"),
                repaired(
                        "\"latitude\": -122.3, \"longitude\": 47.6", "latitude", "-122.3", DirtTest::at, "47.6,-122.3"),
                repaired("\"latitude\": 39.8, \"longitude\": 89.65", "longitude", "89.65", DirtTest::at, "39.8,-89.65"),
                repaired("\"latitude\": 0, \"longitude\": 0", "latitude", "0", DirtTest::at, "none"),
                repaired("\"latitude\": 412, \"longitude\": 500", "latitude", "412", DirtTest::at, "none"),
                repaired("\"latitude\": \"north\", \"longitude\": -89", "latitude", "north", DirtTest::at, "none"),
                repaired("\"latitude\": 1e400, \"longitude\": -89", "latitude", "", DirtTest::at, "none"),
                repaired(
                        "\"timezone\": \"Central Standard Time\"",
                        "timezone",
                        "Central",
                        DirtTest::zone,
                        "America/Chicago ROW"),
                repaired(
                        "\"timezone\": \"america/chicago\"",
                        "timezone",
                        "america",
                        DirtTest::zone,
                        "America/Chicago ROW"),
                repaired(
                        "\"timezone\": \"(UTC-05:00) Eastern Time (US & Canada)\"",
                        "timezone",
                        "(UTC",
                        DirtTest::zone,
                        "America/New_York ROW"),
                repaired(
                        "\"timezone\": \"Moonbase/Alpha\"",
                        "timezone",
                        "Moonbase",
                        DirtTest::zone,
                        "America/Chicago COORDINATES"),
                noted(
                        INFERRED,
                        "\"timezone\": null, \"name\": \"Dawn - 7pm Eastern - Online\"",
                        "name",
                        "7pm Eastern",
                        DirtTest::zone,
                        "America/New_York ROW"),
                noted(
                        INFERRED,
                        "\"timezone\": null, \"latitude\": null, \"longitude\": null, \"formatted_address\": \"Chicago, IL, USA\"",
                        "",
                        "",
                        DirtTest::zone,
                        "America/Chicago COORDINATES"),
                noted(
                        INFERRED,
                        "\"timezone\": null, \"latitude\": null, \"longitude\": null, \"formatted_address\": null",
                        "",
                        "",
                        DirtTest::zone,
                        "America/Phoenix PROGRAM"));
    }

    private static Object at(Facts facts) {
        var at = facts.venue().at();
        return at == null ? "none" : at.latitude() + "," + at.longitude();
    }

    private static Object zone(Facts facts) {
        return facts.schedule().zone() + " " + facts.zoneSource();
    }

    static Stream<Dirt> types() {
        return Stream.of(
                repaired("\"types\": \"[open]\"", "types", "[open]", Facts::types, List.of("open")),
                repaired("\"types\": \"C\"", "types", "C", Facts::types, List.of("closed")),
                repaired("\"types\": [\"O,D\"]", "types", "O,D", Facts::types, List.of("discussion", "open")),
                repaired("\"types\": [\"O\", 11]", "types", "11", Facts::types, List.of("eleventh-step", "open")),
                noted(
                        KEPT_AS_WRITTEN,
                        "\"types\": [\"O\", \"QQX\"]",
                        "types",
                        "QQX",
                        Facts::otherTypes,
                        List.of("QQX")));
    }

    static Stream<Dirt> joining() {
        return Stream.of(
                noted(
                        INFERRED,
                        LINK + "\"types\": [\"O\"]",
                        "conference_url",
                        "zoom",
                        f -> f.attendance() + " " + f.attendanceInferred(),
                        "HYBRID true"),
                noted(
                        INFERRED,
                        "\"conference_phone\": \"+1 555 010 0199\", \"approximate\": \"yes\"",
                        "conference_phone",
                        "+1",
                        f -> f.attendance() + " " + f.attendanceInferred(),
                        "PHONE true"),
                repaired(
                        "\"conference_url\": \"Zoom ID: 123 456 7890, ask for Sam\"",
                        "conference_url",
                        "Zoom ID",
                        f -> f.online().url() + " | " + f.online().notes(),
                        "https://zoom.us/j/1234567890 | Zoom ID: 123 456 7890, ask for Sam"),
                repaired(
                        "\"conference_url\": \"Join at https://example.org/j/1.\"",
                        "conference_url",
                        "Join",
                        f -> f.online().url(),
                        "https://example.org/j/1"),
                repaired(
                        "\"conference_url\": \"see the church door\"",
                        "conference_url",
                        "see",
                        f -> f.online().url() + f.online().notes(),
                        "see the church door"),
                repaired(
                        "\"conference_url\": \"zoom.us/j/123456789\"",
                        "conference_url",
                        "zoom.us",
                        f -> f.online().url(),
                        "https://zoom.us/j/123456789"),
                repaired(
                        "\"conference_url\": \"HTTPS://zoom.us/j/1&amp;b=2\"",
                        "conference_url",
                        "HTTPS",
                        f -> f.online().url(),
                        "https://zoom.us/j/1&b=2"),
                repaired(
                        "\"conference_url\": \"javascript:alert(1)\"",
                        "conference_url",
                        "javascript",
                        f -> f.online().offered() + " " + f.attendance(),
                        "false IN_PERSON"),
                repaired(
                        "\"conference_url\": \"https://zoom.us@evil.example/j\"",
                        "conference_url",
                        "evil",
                        f -> f.online().url(),
                        ""),
                repaired(
                        "\"conference_phone\": \"PW: 212130\"",
                        "conference_phone",
                        "PW",
                        f -> f.online().phone() + "|" + f.online().phoneNotes(),
                        "|PW: 212130"));
    }

    static Stream<Dirt> recurrence() {
        return Stream.of(
                noted(
                        INFERRED,
                        "\"notes\": \"Side door. Meets the 1st and 3rd Tuesday of the month only.\"",
                        "notes",
                        "",
                        f -> f.schedule().rulesText() + "|" + f.scheduleInferred() + "|" + f.scheduleProse(),
                        "1,3 TU 19:00|true|Meets the 1st and 3rd Tuesday of the month only."),
                noted(
                        INFERRED,
                        "\"name\": \"Lantern Walkers (2nd Tuesday only)\"",
                        "name",
                        "2nd",
                        f -> f.schedule().rulesText(),
                        "2 TU 19:00"),
                noted(
                        KEPT_AS_WRITTEN,
                        "\"name\": \"Lantern Walkers - every other Tuesday\"",
                        "name",
                        "every other",
                        f -> f.schedule().rulesText() + "|" + f.scheduleInferred(),
                        "TU 19:00|false"));
    }

    @ParameterizedTest
    @MethodSource({"days", "times", "names", "texts", "places", "types", "joining", "recurrence"})
    void each_dirt_is_found_and_dealt_with(Dirt dirt) {
        Row row = ReadFeed.meeting(dirt.fields);
        assertThat(row.findings()).anySatisfy(finding -> {
            assertThat(finding.field()).isEqualTo(dirt.field);
            assertThat(finding.done()).isEqualTo(dirt.done);
            assertThat(finding.found()).contains(dirt.found);
            assertThat(finding.how()).isNotBlank();
        });
        assertThat(row.repaired()).isEqualTo(dirt.done == REPAIRED);
        Facts facts = row.facts();
        assertThat(facts).isNotNull();
        assertThat(dirt.seen.apply(facts)).isEqualTo(dirt.expected);
    }

    @Test
    void a_faultless_row_has_no_findings() {
        Row row = ReadFeed.row(MeetingJson.GOOD);
        assertThat(row.findings()).isEmpty();
        assertThat(row.sourceId()).isEqualTo("lantern-walkers");
        Facts facts = row.facts();
        assertThat(facts).isNotNull();
        assertThat(facts.schedule().rulesText()).isEqualTo("TU 19:00");
        assertThat(facts.schedule().length()).isEqualTo(Duration.ofMinutes(90));
        assertThat(facts.zoneSource()).isEqualTo(ZoneSource.ROW);
        assertThat(facts.venue().city()).isEqualTo("Springfield");
        assertThat(facts.venue().country()).isEqualTo("US");
        assertThat(facts.venue().regions()).containsExactly("North");
        assertThat(facts.status()).isEqualTo(Status.ACTIVE);
    }

    @ParameterizedTest
    @MethodSource
    void names_that_only_sound_like_a_status_stay(String name) {
        Row row = ReadFeed.meeting("\"name\": \"" + name + "\"");
        assertThat(row.facts()).isNotNull();
        assertThat(row.facts().name()).isEqualTo(name);
        assertThat(row.facts().status()).isEqualTo(Status.ACTIVE);
    }

    static Stream<String> names_that_only_sound_like_a_status_stay() {
        return Stream.of(
                "Closed Women's Step Study",
                "Suspended Animation",
                "Pause When Agitated",
                "Spiritual Principles (Closed on 3rd Saturday every month)",
                "Hope (no meeting on holidays)",
                "Zoom In On Recovery",
                "From Darkness Into The Light");
    }

    @ParameterizedTest
    @MethodSource
    void attendance_follows_the_table_of_the_field(String fields, Attendance attendance, Status status) {
        Facts facts = ReadFeed.facts(fields);
        assertThat(facts.attendance()).isEqualTo(attendance);
        assertThat(facts.status()).isEqualTo(status);
    }

    static Stream<Arguments> attendance_follows_the_table_of_the_field() {
        return Stream.of(
                of("\"types\": [\"TC\", \"ONL\"]", Attendance.ONLINE, Status.ACTIVE),
                of("\"types\": [\"TC\"]", Attendance.IN_PERSON, Status.PAUSED),
                of("\"types\": [\"ONL\"]", Attendance.HYBRID, Status.ACTIVE),
                of("\"types\": [\"ONL\"], \"approximate\": \"yes\"", Attendance.ONLINE, Status.ACTIVE),
                of("\"types\": []", Attendance.IN_PERSON, Status.ACTIVE),
                of("\"types\": [], \"approximate\": \"yes\"", Attendance.UNKNOWN, Status.PAUSED),
                of(LINK + "\"types\": [\"TC\"]", Attendance.ONLINE, Status.ACTIVE),
                of(LINK + "\"types\": [\"onl\"], \"approximate\": \"yes\"", Attendance.ONLINE, Status.ACTIVE));
    }

    private static Arguments of(Object... values) {
        return Arguments.of(values);
    }

    @Test
    void what_has_to_be_asked_for_is_told_apart() {
        assertThat(ReadFeed.facts("\"notes\": \"Contact us for the address.\", \"approximate\": \"yes\"")
                        .access())
                .isEqualTo(Access.ADDRESS_WITHHELD);
        assertThat(ReadFeed.facts(LINK + "\"notes\": \"E-mail the group for password\"")
                        .access())
                .isEqualTo(Access.PASSWORD_ON_REQUEST);
        assertThat(ReadFeed.facts(LINK + "\"notes\": \"Password: 1234\"").access())
                .isEqualTo(Access.OPEN);
    }

    @ParameterizedTest
    @MethodSource
    void a_row_that_helps_nobody_is_rejected_with_its_reason(String row, String field, String how) {
        Row read = ReadFeed.row(row);
        assertThat(read.rejected()).isTrue();
        assertThat(read.repaired()).isFalse();
        Finding last = read.findings().getLast();
        assertThat(last.done()).isEqualTo(Finding.Action.REJECTED);
        assertThat(last.field()).isEqualTo(field);
        assertThat(last.how()).contains(how);
    }

    static Stream<Arguments> a_row_that_helps_nobody_is_rejected_with_its_reason() {
        return Stream.of(
                of("17", "", "not an object"),
                of("null", "", "not an object"),
                of("[\"a\"]", "", "not an object"),
                of("{}", "", "empty"),
                of("{\"slug\": \"a\", \"day\": 1}", "name", "no name"),
                of(MeetingJson.with("\"day\": 9"), "day", "not a day"),
                of(MeetingJson.with("\"day\": -1"), "day", "not a day"),
                of(MeetingJson.with("\"day\": \"someday\""), "day", "not a day"),
                of(MeetingJson.with("\"day\": {\"a\": 1}"), "day", "not a day"),
                of(MeetingJson.with("\"day\": [1, \"x\"]"), "day", "not a day"),
                of("{\"name\": \"A\", \"name\": \"B\"}", "name", "twice"),
                of("{\"name\": \"A\", \"x\": {\"y\": 1, \"y\": 2}}", "y", "twice"),
                of(MeetingJson.with("\"x\": " + "[".repeat(60) + "]".repeat(60)), "", "deeper"),
                of("{\"name\": \"A\", \"x\": " + "9".repeat(3_000) + "}", "", "absurd"),
                of(MeetingJson.with("\"x\": \"" + "y".repeat(3 << 20) + "\""), "", "larger"));
    }

    @Test
    void contacts_leave_the_original_and_stay_private() {
        Row row = ReadFeed.meeting(
                "\"contact_1_name\": \"Amy\", \"contact_1_phone\": \"555-010-0101\", \"email\": 7,"
                        + "\"feedback_emails\": {\"1\": \"web@example.org\"}, \"venmo\": \"@walkers\", \"notes\": \"<b>Hi</b>\"");
        assertThat(row.original())
                .contains("@walkers", "<b>Hi</b>", "\"day\":2")
                .doesNotContain("Amy", "0101", "web@");
        assertThat(row.contacts().json()).contains("Amy", "0101", "web@");
        assertThat(row.contacts().feedbackEmails()).containsExactly("web@example.org");
        assertThat(row.contacts().toString() + row + row.findings()).doesNotContain("Amy", "0101", "web@");
    }

    @Test
    void the_original_is_canonical_and_can_be_stored() {
        Row one = ReadFeed.row("{\"name\": \"A\", \"day\": 1, \"x\": 1.10, \"nul\\u0000\": \"\\u0000\\ud83d\"}");
        Row two = ReadFeed.row("{\"x\":1.10,\"nul\\u0000\":\"\\ud83d\\u0000\",\"day\":1,\"name\":\"A\"}");
        assertThat(one.original())
                .isEqualTo("{\"day\":1,\"name\":\"A\",\"nul\":\"\uFFFD\",\"x\":1.10}")
                .isEqualTo(two.original());
    }
}
