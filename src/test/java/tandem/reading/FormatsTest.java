package tandem.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.meetings.Attendance;
import tandem.meetings.Facts;
import tandem.meetings.Status;
import tandem.meetings.ZoneSource;

/// The formats, their variants and wrappers.
class FormatsTest {
    private static final String BMLT = """
            {"id_bigint": "12", "meeting_name": "Harbour Light", "weekday_tinyint": "1", "start_time": "20:30:00",
             "duration_time": "01:30:00", "formats": "%s", "venue_type": "%s", "lang_enum": "en", "published": "%s",
             "latitude": "40.71", "longitude": "-74.0", "location_street": "5 Pier Rd", "location_municipality": "New York",
             "location_province": "NY", "comments": "Ring", "virtual_meeting_link": "%s", "contact_phone_1": "555"}""";

    private static Facts one(String feed) throws FeedUnreadable {
        List<Row> rows = ReadFeed.of(feed);
        assertThat(rows).hasSize(1);
        Facts facts = rows.getFirst().facts();
        assertThat(facts).as("%s", rows.getFirst().findings()).isNotNull();
        return facts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s]",
                " \n[ %s ] \n",
                "{\"meetings\": [%s]}",
                "{\"name\": {\"x\": [1]}, \"meetings\": [%s], \"formats\": []}",
                "{\"data\": {\"meetings\": [%s]}}",
                "%s",
                "/**/callback([%s]);",
                "callback({\"meetings\": [%s]})",
                "\uFEFF[%s]"
            })
    void a_list_is_found_in_its_wrapper(String wrapper) throws FeedUnreadable {
        assertThat(one(wrapper.formatted(MeetingJson.GOOD)).name()).isEqualTo("Lantern Walkers");
    }

    @Test
    void utf_16_and_windows_1252_are_read() throws FeedUnreadable {
        String feed = "[" + MeetingJson.GOOD.replace("Lantern Walkers", "Café") + "]";
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(ReadFeed.of(feed.getBytes(charset), ReadFeed.SETTINGS)
                            .getFirst()
                            .facts()
                            .name())
                    .isEqualTo("Café");
        }
        Row row = ReadFeed.of(feed.getBytes(StandardCharsets.ISO_8859_1), ReadFeed.SETTINGS)
                .getFirst();
        assertThat(row.facts().name()).isEqualTo("Café");
        assertThat(row.original()).contains("Café");
        assertThat(row.findings())
                .extracting(Finding::field, Finding::how)
                .containsExactly(Tuple.tuple("name", "bytes that are not UTF-8 read as Windows-1252"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "[{\"name\": \"A\"}",
                "[{\"name\": \"A\"} {\"name\": \"B\"}]",
                "[1,]",
                "[1] 2",
                "{\"code\": \"rest_no_route\"",
                "<html>",
                "hello",
                "a,b\n1,2",
                "Name,Day\n\"open,1\n2,3",
                "{\"meetings\": 1} x"
            })
    void what_cannot_be_trusted_is_refused_as_a_whole(String feed) {
        assertThatThrownBy(() -> ReadFeed.of(feed))
                .isInstanceOf(FeedUnreadable.class)
                .message()
                .endsWith(".");
    }

    @Test
    void a_row_with_a_slip_in_its_json_is_rejected_and_its_neighbours_are_kept() throws FeedUnreadable {
        String good = MeetingJson.GOOD;
        List<Row> rows = ReadFeed.of("[" + good + ", {\"name\": \"B\" \"slug\": \"b\", nope}, " + good + "]");
        assertThat(rows).extracting(row -> row.facts() == null).containsExactly(false, true, false);
        assertThat(rows.get(1).findings())
                .singleElement()
                .extracting(Finding::how)
                .asString()
                .startsWith("not valid JSON at byte ");
    }

    /// One letter of three rows is lost or another: every row is still told of, or the feed is refused.
    @Test
    void no_slip_in_the_json_makes_a_neighbour_disappear() {
        String feed = "[{\"name\": \"A\", \"day\": 1}, {\"name\": \"B\", \"day\": [1, 2]}, {\"name\": \"C\"}]";
        int told = 0;
        int refused = 0;
        for (int at = 0; at < feed.length(); at += 2) {
            for (String letter : "/\"/{/}/[/]/,/:/x/\\".split("/", -1)) {
                String spoilt = feed.substring(0, at) + letter + feed.substring(at + 1);
                try {
                    assertThat(ReadFeed.of(spoilt)).as(spoilt).hasSize(3);
                    told++;
                } catch (FeedUnreadable unreadable) {
                    refused++;
                }
            }
        }
        assertThat(told).isGreaterThan(100);
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void more_than_agreed_is_refused() {
        FeedSettings few = ReadFeed.SETTINGS.withLimits(new FeedSettings.Limits(1 << 20, 3, 2_000, 50));
        byte[] rows = "[1,2,3,4]".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ReadFeed.of(rows, few)).hasMessageContaining("more than 3 rows");
        byte[] bytes = ("[\"" + "x".repeat(2 << 20) + "\"]").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ReadFeed.of(bytes, few)).hasMessageContaining("larger than 1 MB");
        byte[] deep = "[".repeat(5_000).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ReadFeed.of(deep, few)).hasMessageContaining("nested deeper");
    }

    @Test
    void a_sheet_is_read_by_the_words_of_its_headers() throws FeedUnreadable {
        Facts facts = one("""
                Time,ID,Day,NAME,End Time,Regions,Types,Address,City,State,Feedback Emails,Latitude,Longitude
                7:00 PM,w-1,Sunday,"Walkers, Talkers",8:15 PM,Illinois > North,"Open, Discussion",1 Elm St,Springfield,IL,"a@example.org, b@example.org",39.8,-89.65
                """);
        assertThat(facts.name()).isEqualTo("Walkers, Talkers");
        assertThat(facts.schedule().rulesText()).isEqualTo("SU 19:00");
        assertThat(facts.schedule().length()).isEqualTo(Duration.ofMinutes(75));
        assertThat(facts.venue().regions()).containsExactly("Illinois", "North");
        assertThat(facts.types()).containsExactly("discussion", "open");
        assertThat(facts.zoneSource()).isEqualTo(ZoneSource.COORDINATES);
    }

    @Test
    void a_spanish_sheet_with_semicolons_is_read() throws FeedUnreadable {
        List<Row> rows = ReadFeed.of("Nombre;Día;Hora;Dirección;Ciudad\nAmanecer;lunes;7:30;Calle 1;Madrid\n;;;;\n");
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().facts().schedule().rulesText()).isEqualTo("MO 07:30");
        assertThat(rows.getLast().findings().getLast().how()).isEqualTo("an empty row");
    }

    @Test
    void the_answer_of_a_sheet_service_is_read() throws FeedUnreadable {
        List<Row> rows = ReadFeed.of("{\"range\": \"A1:D9\", \"values\": [[\"Name\", \"Day\", \"Time\", \"Types\"],"
                + "[\"Dawn\", \"Monday\", \"6:00 AM\"], [\"Dusk\", \"Tuesday\", \"6:00 PM\", \"O\"]]}");
        assertThat(rows).extracting(row -> row.facts().schedule().rulesText()).containsExactly("MO 06:00", "TU 18:00");
    }

    @Test
    void a_row_of_bmlt_is_read() throws FeedUnreadable {
        Row row = ReadFeed.row(BMLT.formatted("O,BEG", "", "1", ""));
        Facts facts = row.facts();
        assertThat(facts.name()).isEqualTo("Harbour Light");
        assertThat(row.sourceId()).isEqualTo("12");
        assertThat(facts.schedule().rulesText()).isEqualTo("SU 20:30");
        assertThat(facts.schedule().length()).isEqualTo(Duration.ofMinutes(90));
        assertThat(facts.schedule().zone().getId()).isEqualTo("America/New_York");
        assertThat(facts.attendance()).isEqualTo(Attendance.IN_PERSON);
        assertThat(facts.fellowship()).isEqualTo("na");
        assertThat(facts.venue().country()).isEqualTo("US");
        assertThat(row.contacts().json()).contains("555");
        assertThat(row.original()).doesNotContain("contact_phone_1");
    }

    @Test
    void bmlt_attendance_comes_from_the_venue_type_and_else_from_formats_and_links() throws FeedUnreadable {
        String link = "https://zoom.us/j/1";
        assertThat(one(BMLT.formatted("O", "1", "1", link)).attendance()).isEqualTo(Attendance.IN_PERSON);
        assertThat(one(BMLT.formatted("O", "2", "1", link)).attendance()).isEqualTo(Attendance.ONLINE);
        assertThat(one(BMLT.formatted("O", "3", "1", link)).attendance()).isEqualTo(Attendance.HYBRID);
        assertThat(one(BMLT.formatted("O,VM", "", "1", link)).attendance()).isEqualTo(Attendance.ONLINE);
        assertThat(one(BMLT.formatted("O,HY", "", "1", link)).attendance()).isEqualTo(Attendance.HYBRID);
        assertThat(one(BMLT.formatted("O", "", "1", link)).attendanceInferred()).isTrue();
        assertThat(one(BMLT.formatted("O,TC", "", "1", "")).status()).isEqualTo(Status.PAUSED);
    }

    @Test
    void bmlt_durations_are_legal_up_to_a_day() throws FeedUnreadable {
        String row = BMLT.formatted("O", "1", "1", "");
        assertThat(one(row.replace("01:30:00", "24:00:00")).schedule().length()).isEqualTo(Duration.ofDays(1));
        assertThat(one(row.replace("01:30:00", "00:00:00")).schedule().length()).isEqualTo(Duration.ofHours(1));
        assertThat(one(row.replace("01:30:00", "99:00:00")).schedule().length()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void unpublished_meetings_and_days_outside_the_week_are_rejected() {
        assertThat(ReadFeed.row(BMLT.formatted("O", "1", "0", ""))
                        .findings()
                        .getLast()
                        .how())
                .contains("unpublished");
        assertThat(ReadFeed.row(BMLT.formatted("O", "1", "1", "").replace("\"1\", \"start", "\"0\", \"start"))
                        .rejected())
                .isTrue();
        assertThat(ReadFeed.row(BMLT.formatted("O", "1", "1", "").replace("\"1\", \"start", "\"8\", \"start"))
                        .rejected())
                .isTrue();
    }

    @Test
    void formats_are_explained_by_the_wrapper_or_by_a_file(@TempDir Path folder) throws Exception {
        String formats =
                "[{\"key_string\": \"ZZ\", \"world_id\": \"BEG\", \"name_string\": \"\", \"lang\": \"en\", \"id\": \"7\"}]";
        String row = BMLT.formatted("ZZ", "1", "1", "");
        assertThat(one("[" + row + "]").otherTypes()).containsExactly("ZZ");
        assertThat(one("{\"meetings\": [" + row + "], \"formats\": " + formats + "}")
                        .types())
                .containsExactly("newcomers");
        Path file = Files.writeString(folder.resolve("formats.json"), formats);
        var rows = ReadFeed.of(("[" + row + "]").getBytes(StandardCharsets.UTF_8), ReadFeed.SETTINGS.withFormats(file));
        assertThat(rows.getFirst().facts().types()).containsExactly("newcomers");
    }

    @Test
    void the_typed_rows_of_the_administration_count_days_from_zero() throws FeedUnreadable {
        Facts facts = one(
                "[{\"id\": 3, \"name\": \"Harbour\", \"formatIds\": [7], \"day\": 0, \"startTime\": \"18:00\","
                        + "\"duration\": \"01:15\", \"venueType\": 1, \"published\": true, \"latitude\": 40.7, \"longitude\": -74.0}]");
        assertThat(facts.schedule().rulesText()).isEqualTo("SU 18:00");
        assertThat(facts.schedule().length()).isEqualTo(Duration.ofMinutes(75));
    }

    @Test
    void exports_that_are_no_feeds_are_read_or_refused_row_by_row() throws FeedUnreadable {
        Facts online = one(
                "[{\"_id\": {\"$oid\": \"1\"}, \"slug\": \"dawn\", \"name\": \"Dawn\", \"day\": 7, \"time\": \"23:30\","
                        + "\"timezone\": \"Europe/Paris\", \"duration\": 60, \"languages\": [\"en\"], \"types\": []}]");
        assertThat(online.schedule().rulesText()).isEqualTo("SU 23:30");
        assertThat(online.attendance()).isEqualTo(Attendance.ONLINE);
        Row scraped = ReadFeed.row(
                "{\"days\": [\"mondays\"], \"times\": [\"4:00 pm\"], \"address\": \"Easton, Maryland, United States\","
                        + "\"latitude\": \"38.7\", \"longitude\": \"-76.0\", \"details\": \"Program: 4-Point\\n\\nFacilitators\\n\\nAmy, 555\\n\\nNotes\\n\\nMeeting #: 9\\n\"}");
        assertThat(scraped.facts().schedule().rulesText()).isEqualTo("MO 16:00");
        assertThat(scraped.original()).doesNotContain("Amy");
        assertThat(scraped.contacts().json()).contains("Amy");
        assertThat(ReadFeed.row("{\"key_string\": \"B\", \"name_string\": \"x\"}")
                        .findings()
                        .getLast()
                        .how())
                .contains("format");
    }
}
