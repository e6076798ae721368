package tandem.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The feed that Tandem ships: valid, made up throughout, and with something to show at any hour.
class SampleFeedTest {
    private static final Vocabulary WORDS = Vocabulary.builtIn();
    private static final List<JsonNode> ROWS = read();

    private static List<JsonNode> read() {
        try (InputStream feed = SampleFeedTest.class.getResourceAsStream("/tandem/sample/meetings.json")) {
            JsonNode array = JsonMapper.builder().build().readTree(Objects.requireNonNull(feed));
            return StreamSupport.stream(array.spliterator(), false).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void it_is_large_enough_and_varied() {
        assertThat(ROWS).hasSizeGreaterThanOrEqualTo(160);
        assertThat(ROWS.stream().filter(SampleFeedTest::online)).hasSizeGreaterThanOrEqualTo(60);
        assertThat(ROWS).filteredOn(row -> types(row).contains("S")).hasSizeGreaterThan(20);
        assertThat(ROWS).filteredOn(row -> row.path("day").isArray()).hasSizeGreaterThan(10);
        assertThat(ROWS).filteredOn(row -> !row.has("day")).hasSizeBetween(2, 5);
        assertThat(ROWS).filteredOn(row -> !row.has("timezone")).hasSizeBetween(8, 25);
        assertThat(ROWS).filteredOn(SampleFeedTest::byPhoneOnly).hasSizeGreaterThanOrEqualTo(2);
        assertThat(ROWS).filteredOn(SampleFeedTest::hybrid).hasSizeGreaterThanOrEqualTo(5);
        assertThat(ROWS).filteredOn(SampleFeedTest::crossesMidnight).hasSizeGreaterThanOrEqualTo(3);
        assertThat(ROWS.stream().map(row -> text(row, "notes")))
                .filteredOn(notes ->
                        notes.matches("(?i).*\\b(first|second|2nd|last|primer|other)\\b.*(month|mes|Friday).*"))
                .hasSizeGreaterThanOrEqualTo(6);
        assertThat(ROWS.stream().flatMap(row -> types(row).stream()))
                .contains("W", "M", "LGBTQ", "Y", "BE", "X", "BA", "A", "TC", "ASL", "SEN", "N");
    }

    @Test
    void every_group_is_of_a_fellowship_we_know() {
        Set<String> fellowships = new TreeSet<>();
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(WORDS.guess(text(row, "group"))).as(text(row, "group")).isPresent();
            fellowships.add(WORDS.guess(text(row, "group")).orElseThrow().code());
        });
        assertThat(fellowships).hasSizeGreaterThanOrEqualTo(18);
    }

    @Test
    void every_row_is_valid() {
        assertThat(ROWS.stream().map(row -> text(row, "slug"))).doesNotHaveDuplicates();
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(text(row, "name")).isNotBlank().hasSizeLessThanOrEqualTo(64);
            assertThat(text(row, "slug")).matches("[a-z0-9-]{1,64}");
            assertThat(days(row)).allMatch(day -> day >= 0 && day <= 6).doesNotHaveDuplicates();
            assertThat(row.has("day")).isEqualTo(row.has("time")).isEqualTo(row.has("end_time"));
            assertThat(text(row, "time") + text(row, "end_time")).matches("((([01]\\d|2[0-3]):[0-5]\\d){2})?");
            assertThat(types(row))
                    .isNotEmpty()
                    .allSatisfy(code -> assertThat(WORDS.ofMeetingGuide(code)).isPresent());
            assertThat(types(row).contains("O")).isNotEqualTo(types(row).contains("C"));
            assertThat(text(row, "formatted_address")).isNotBlank();
            assertThat(text(row, "approximate")).isIn("yes", "no");
            assertThat(online(row)).isEqualTo(row.has("conference_url") || row.has("conference_phone"));
            assertThat(LocalDateTime.parse(text(row, "updated"), DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")))
                    .isBefore(LocalDateTime.of(2026, 11, 23, 0, 0));
        });
    }

    @Test
    void zones_and_positions_are_real() {
        assertThat(ROWS).allSatisfy(row -> {
            if (row.has("timezone")) {
                assertThat(ZoneId.getAvailableZoneIds()).contains(text(row, "timezone"));
            }
            assertThat(Math.abs(row.path("latitude").asDouble(0))).isLessThan(90);
            assertThat(Math.abs(row.path("longitude").asDouble(0))).isLessThan(180);
        });
    }

    @Test
    void nothing_in_it_reaches_a_real_person_or_site() {
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(text(row, "entity")).isEqualTo("Sample meetings (made up)");
            assertThat(hostsIn(row.toString())).containsOnly("example.org");
            assertThat(row.toString().replaceAll("@example\\.org", "")).doesNotContain("@");
            assertThat(text(row, "conference_phone")).matches("(\\+152055501\\d\\d,,\\d+#)?");
            assertThat(phonesIn(text(row, "notes") + text(row, "entity_phone"))).allMatch(it -> it.contains("555-01"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-04", "2026-03-08", "2026-03-29", "2026-07-05", "2026-10-25", "2026-11-01"})
    void at_any_hour_of_any_week_some_online_meeting_starts_within_two_hours(LocalDate week) {
        TreeSet<Instant> starts = new TreeSet<>();
        ROWS.stream()
                .filter(SampleFeedTest::everyWeekOnline)
                .forEach(row -> starts(row, week).forEach(starts::add));
        Instant first = week.atStartOfDay(ZoneOffset.UTC).toInstant();

        assertThat(starts).hasSizeGreaterThan(300);
        assertThat(IntStream.range(0, 7 * 96).mapToObj(quarter -> first.plus(Duration.ofMinutes(15L * quarter))))
                .allSatisfy(now -> assertThat(starts.ceiling(now)).isBefore(now.plus(Duration.ofHours(2))));
    }

    private static Stream<Instant> starts(JsonNode row, LocalDate week) {
        return IntStream.range(-1, 9)
                .mapToObj(week::plusDays)
                .filter(date -> days(row)
                        .contains(
                                date.getDayOfWeek() == DayOfWeek.SUNDAY
                                        ? 0
                                        : date.getDayOfWeek().getValue()))
                .map(date -> date.atTime(LocalTime.parse(text(row, "time")))
                        .atZone(ZoneId.of(text(row, "timezone")))
                        .toInstant());
    }

    private static boolean everyWeekOnline(JsonNode row) {
        return online(row)
                && row.has("timezone")
                && !types(row).contains("TC")
                && !text(row, "notes").startsWith("Meets");
    }

    private static boolean online(JsonNode row) {
        return types(row).contains("ONL");
    }

    private static boolean hybrid(JsonNode row) {
        return online(row)
                && !types(row).contains("TC")
                && text(row, "approximate").equals("no");
    }

    private static boolean byPhoneOnly(JsonNode row) {
        return row.has("conference_phone") && !row.has("conference_url");
    }

    private static boolean crossesMidnight(JsonNode row) {
        return row.has("time") && text(row, "end_time").compareTo(text(row, "time")) < 0;
    }

    private static List<String> types(JsonNode row) {
        return StreamSupport.stream(row.path("types").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<Integer> days(JsonNode row) {
        JsonNode day = row.path("day");
        return day.isArray()
                ? StreamSupport.stream(day.spliterator(), false)
                        .map(JsonNode::asInt)
                        .toList()
                : day.isInt() ? List.of(day.asInt()) : List.of();
    }

    private static String text(JsonNode row, String field) {
        return row.path(field).asString("");
    }

    private static List<String> hostsIn(String row) {
        return Pattern.compile("https?://([^/\"]+)")
                .matcher(row)
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    private static List<String> phonesIn(String text) {
        return Pattern.compile("\\d{3}-\\d{3}-\\d{4}")
                .matcher(text)
                .results()
                .map(it -> it.group())
                .toList();
    }
}
