package tandem.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.feeds.Rows.feed;
import static tandem.feeds.Rows.row;
import static tandem.feeds.Rows.text;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.TandemTest;
import tandem.TestDatabase;
import tandem.directory.Directory;
import tandem.finding.Search;
import tandem.meetings.Meeting;
import tandem.reading.FeedFormat;
import tandem.reading.FeedUnreadable;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Refusal;

@TandemTest
class FeedsTest {
    private static final String CITY = "City list";

    @Autowired
    Feeds feeds;

    @Autowired
    Directory directory;

    @Autowired
    Gate gate;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void clean() {
        TestDatabase.empty("meetings", "feeds");
    }

    @Test
    void every_row_has_one_outcome() throws Exception {
        Counts counts = bring(CITY, feed(row("a"), row("b", "time", "7:30 PM"), row("c", "day", 9)))
                .counts();
        assertThat(counts).isEqualTo(new Counts(1, 1, 1, 0, 0));
        assertThat(counts.toString()).isEqualTo("kept 1 · repaired 1 · rejected 1 · unchanged 0 · vanished 0");
        assertThat(directory.freshness().meetings()).isEqualTo(2);
    }

    @Test
    void the_same_feed_again_changes_nothing() throws Exception {
        bring(CITY, feed(row("a"), row("b")));
        assertThat(bring(CITY, feed(row("a"), row("b"))).counts()).isEqualTo(new Counts(0, 0, 0, 2, 0));
    }

    @Test
    void a_meeting_that_moves_stays_the_same_meeting() throws Exception {
        bring(CITY, feed(row("a", "name", "Lamplighters")));
        Meeting before = only();
        bring(
                CITY,
                feed(row(
                        "a",
                        "name",
                        "Lamplighters",
                        "formatted_address",
                        "9 Elm St, Enid, OK, USA",
                        "latitude",
                        36.4,
                        "time",
                        "19:00")));
        Meeting after = only();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.slug()).isEqualTo(before.slug());
        assertThat(after.facts().venue().address()).contains("Elm");
    }

    @Test
    void a_feed_that_renames_all_its_meetings_has_the_same_meetings() throws Exception {
        List<Map<String, Object>> rows = Rows.many(200, new Random(7));
        bring(CITY, feed(rows));
        var before = slugs();
        rows.forEach(row -> row.put("slug", "new-" + row.get("slug") + "-x"));
        Counts counts = bring(CITY, feed(rows)).counts();
        assertThat(counts).isEqualTo(new Counts(200, 0, 0, 0, 0));
        assertThat(slugs()).isEqualTo(before);
    }

    @Test
    void a_renamed_meeting_is_known_by_its_moment_and_a_name_alike_and_not_by_the_moment_alone() throws Exception {
        bring(CITY, feed(row("a", "name", "Eastside Big Book Study"), row("z")));
        Meeting before = bySource("a");
        bring(
                CITY,
                feed(
                        row(
                                "b",
                                "name",
                                "East Side Big Book Group",
                                "formatted_address",
                                addressOf("a"),
                                "latitude",
                                latitudeOf("a")),
                        row("z")));
        assertThat(bySource("b").id()).isEqualTo(before.id());
        approve(
                CITY,
                feed(
                        row(
                                "c",
                                "name",
                                "Women's Meditation",
                                "formatted_address",
                                addressOf("a"),
                                "latitude",
                                latitudeOf("a")),
                        row("z")));
        assertThat(bySource("c").id()).isNotEqualTo(before.id());
    }

    @Test
    void a_vanished_meeting_leaves_a_tombstone_and_rises_again() throws Exception {
        List<Map<String, Object>> rows = new ArrayList<>(
                IntStream.range(0, 10).mapToObj(n -> row("m" + n)).toList());
        bring(CITY, feed(rows));
        String slug = bySource("m3").slug();
        Map<String, Object> lost = rows.remove(3);
        assertThat(bring(CITY, feed(rows)).counts()).isEqualTo(new Counts(0, 0, 0, 9, 1));
        assertThat(directory.bySlug(slug).goneSince()).isNotNull();
        assertThat(directory.freshness().meetings()).isEqualTo(9);
        rows.add(lost);
        assertThat(bring(CITY, feed(rows)).counts()).isEqualTo(new Counts(1, 0, 0, 9, 0));
        assertThat(directory.bySlug(slug).goneSince()).isNull();
        assertThatThrownBy(() -> directory.bySlug("never-was")).isInstanceOf(Refusal.class);
    }

    @Test
    void a_refresh_that_would_drop_more_than_a_fifth_waits_for_a_person() throws Exception {
        List<Map<String, Object>> rows =
                IntStream.range(0, 10).mapToObj(n -> row("m" + n)).toList();
        bring(CITY, feed(rows));
        assertThat(bring(CITY, feed(rows.subList(0, 7)))).isEqualTo(new Brought.Waiting(new Counts(0, 0, 0, 7, 3), 10));
        assertThat(directory.freshness().meetings()).isEqualTo(10);
        assertThat(bring(CITY, feed(rows.subList(0, 8)))).isInstanceOf(Brought.Applied.class);
        assertThat(approve(CITY, feed(rows.subList(0, 2)))).isInstanceOf(Brought.Applied.class);
        assertThat(directory.freshness().meetings()).isEqualTo(2);
    }

    @Test
    void a_rejected_row_does_not_make_its_meeting_vanish() throws Exception {
        bring(CITY, feed(row("a")));
        assertThat(bring(CITY, feed(row("a", "day", 9))).counts()).isEqualTo(new Counts(0, 0, 1, 0, 0));
        assertThat(only().facts().schedule().rulesText()).isEqualTo("TU 07:30");
    }

    @Test
    void rows_of_the_same_meeting_are_merged_and_count_as_repaired() throws Exception {
        Map<String, Object> twin = row("a");
        twin.put("slug", "a-2");
        assertThat(bring(CITY, feed(row("a"), row("a"), twin)).counts()).isEqualTo(new Counts(1, 2, 0, 0, 0));
        assertThat(directory.freshness().meetings()).isEqualTo(1);
        assertThat(bring(CITY, feed(row("a"), row("a"), twin)).counts().kept()).isZero();
        assertThat(directory.freshness().meetings()).isEqualTo(1);
    }

    @Test
    void different_meetings_with_one_id_are_told_apart() throws Exception {
        Map<String, Object> other = row("b", "day", 5, "name", "Quite another");
        other.put("slug", "a");
        assertThat(bring(CITY, feed(row("a"), other)).counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));
        assertThat(directory.freshness().meetings()).isEqualTo(2);
        assertThat(bring(CITY, feed(row("a"), other)).counts()).isEqualTo(new Counts(0, 0, 0, 2, 0));
    }

    @Test
    void a_meeting_that_two_feeds_list_is_one_meeting_with_two_sources() throws Exception {
        bring(CITY, feed(row("a", "name", "Lamplighters Group", "updated", "2026-01-01 00:00:00", "notes", "old")));
        Meeting before = only();
        Map<String, Object> same =
                row("a", "name", "The Lamplighters", "updated", "2026-02-01 00:00:00", "notes", "new");
        same.put("slug", "county-77");
        bring("County list", feed(same, row("other")));
        Meeting after = directory.bySlug(before.slug());
        assertThat(after.sources()).extracting(Meeting.Source::feed).containsExactly("County list", CITY);
        assertThat(after.facts().notes()).isEqualTo("new");
        assertThat(directory.freshness().meetings()).isEqualTo(2);

        approve("County list", feed(row("other")));
        Meeting left = directory.bySlug(before.slug());
        assertThat(left.goneSince()).isNull();
        assertThat(left.facts().notes()).isEqualTo("old");
        assertThat(left.sources()).extracting(Meeting.Source::feed).containsExactly(CITY);
    }

    @Test
    void other_fellowships_in_the_same_room_are_other_meetings() throws Exception {
        feeds.bring(order(CITY).by("aa"), feed(row("a", "name", "Tuesday Night")));
        feeds.bring(order("Families").by("al-anon"), feed(row("a", "name", "Tuesday Night")));
        assertThat(directory.freshness().meetings()).isEqualTo(2);
    }

    @Test
    void a_feed_that_breaks_off_leaves_everything_as_it_was() throws Exception {
        bring(CITY, feed(row("a")));
        String rows = Rows.JSON.writeValueAsString(Rows.many(3_000, new Random(1)));
        String broken = rows.substring(0, rows.length() - 40);
        assertThatThrownBy(() -> approve(CITY, text(broken))).isInstanceOf(FeedUnreadable.class);
        assertThat(only().sources().getFirst().sourceId()).isEqualTo("a");
        assertThat(TestDatabase.owner()
                        .sql("select state from feeds.import order by started, id desc")
                        .query(String.class)
                        .list())
                .contains("refused");
    }

    @Test
    void the_sample_goes_with_the_first_real_feed() throws Exception {
        feeds.bring(order("Sample").asSample(), feed(row("s1"), row("s2")));
        assertThat(directory.freshness().sample()).isTrue();
        bring(CITY, feed(row("a"), row("s2")));
        assertThat(directory.freshness().sample()).isFalse();
        assertThat(directory.freshness().meetings()).isEqualTo(2);
    }

    @Test
    void two_imports_of_one_feed_at_once_wait_for_each_other() throws Exception {
        List<Map<String, Object>> rows = Rows.many(500, new Random(3));
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var imports = IntStream.range(0, 4)
                    .mapToObj(n -> pool.submit(() -> bring(CITY, feed(rows)).counts()))
                    .toList();
            int kept = 0;
            int unchanged = 0;
            for (var each : imports) {
                kept += each.get().kept();
                unchanged += each.get().unchanged();
            }
            assertThat(kept).isEqualTo(500);
            assertThat(unchanged).isEqualTo(1_500);
        }
        assertThat(directory.freshness().meetings()).isEqualTo(500);
    }

    @Test
    void visitors_never_see_the_people_behind_a_meeting() throws Exception {
        bring(CITY, feed(row("a", "contact_1_name", "Pat Example", "contact_1_phone", "555-0100")));
        String sql = "select count(*) from feeds.contact";
        assertThat(gate.as(
                        Actor.OPERATOR, () -> jdbc.sql(sql).query(Integer.class).single()))
                .isEqualTo(1);
        assertThat(gate.as(
                        Actor.VISITOR, () -> jdbc.sql(sql).query(Integer.class).single()))
                .isZero();
        String words = gate.as(
                Actor.VISITOR,
                () -> jdbc.sql("select facts::text || original::text from meetings.content")
                        .query(String.class)
                        .single());
        assertThat(words).contains("Morning Light").doesNotContain("Pat Example", "555-0100");
    }

    @Test
    void the_report_has_every_row_and_no_formula(@TempDir Path folder) throws Exception {
        Path report = folder.resolve("report.csv");
        feeds.bring(
                order(CITY).reportTo(report),
                feed(row("=1+1"), row("b", "day", 9), row("c", "time", "7:30 PM"), row("d", "time", "@never")));
        assertThat(Files.readAllLines(report)).first().isEqualTo("row,id,outcome,field,found,done");
        assertThat(Files.readString(report))
                .contains("1,'=1+1,kept", "2,b,rejected", "3,c,repaired")
                .doesNotContain(",=", ",@");
    }

    @Test
    void searches_show_an_import_as_soon_as_it_is_said_to_be_shown() throws Exception {
        var brought = (Brought.Applied) bring(CITY, feed(row("a", "name", "Xylophone Steps")));
        assertThat(directory.awaitShown(brought.position(), Duration.ofSeconds(10)))
                .isTrue();
        var found = directory.search(
                Search.everything(java.time.ZoneId.of("America/Chicago")).text("xylophone"),
                java.time.Instant.parse("2026-03-02T12:00:00Z"));
        assertThat(found.hits()).extracting(hit -> hit.name()).containsExactly("Xylophone Steps");
    }

    private Order order(String name) {
        return Order.of(FeedFormat.MEETING_GUIDE, name, "test");
    }

    private Brought bring(String name, InputStream in) throws FeedUnreadable {
        return feeds.bring(order(name), in);
    }

    private Brought approve(String name, InputStream in) throws FeedUnreadable {
        return feeds.bring(order(name).approve(), in);
    }

    private Meeting only() {
        return directory.bySlug(slugs().stream()
                .reduce((one, other) -> {
                    throw new AssertionError("More than one meeting: " + one + ", " + other);
                })
                .orElseThrow());
    }

    private Meeting bySource(String sourceId) {
        return directory.bySlug(TestDatabase.owner()
                .sql("""
                select m.slug from meetings.meeting m join meetings.listing l on l.meeting = m.id
                where l.source_id = :source
                """)
                .param("source", sourceId)
                .query(String.class)
                .single());
    }

    private static List<String> slugs() {
        return TestDatabase.owner()
                .sql("select slug from meetings.meeting where gone_since is null order by slug")
                .query(String.class)
                .list();
    }

    private static Object addressOf(String slug) {
        return row(slug).get("formatted_address");
    }

    private static Object latitudeOf(String slug) {
        return row(slug).get("latitude");
    }
}
