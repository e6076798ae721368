package tandem.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.TandemTest;
import tandem.TestDatabase;
import tandem.directory.Directory;
import tandem.reading.FeedFormat;

/// Two snapshots of one real feed each, between which most ids changed.
@TandemTest
class ChurnTest {
    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");

    @Autowired
    Feeds feeds;

    @Autowired
    Directory directory;

    @BeforeEach
    void clean() {
        TestDatabase.empty("meetings", "feeds");
    }

    /// The whole list moved to another system: 455 of its ids are the same but for capitals; two of those rows are
    /// twins.
    @Test
    void a_list_that_moved_to_another_system_keeps_its_meetings() throws Exception {
        Path first = RealFeeds.file("mg-sf-airtable-2020.json");
        Path second = RealFeeds.file("mg-sfmarin-2020-08.json");
        bring(first);
        List<String> before = slugs();
        Counts counts = bring(second);
        report("SF and Marin", before, counts);
        List<String> after = slugs();
        long stayed = after.stream().filter(before::contains).count();
        assertThat(stayed).isGreaterThanOrEqualTo(453);
        assertThat(bring(second).unchanged()).isEqualTo(counts.rows() - counts.rejected());
    }

    /// A year later: 526 of 570 ids are the same, and some of the others are the same meetings.
    @Test
    void a_year_of_changes_neither_doubles_nor_loses() throws Exception {
        Path first = RealFeeds.file("mg-aasanjose-2020.json");
        Path second = RealFeeds.file("mg-aasanjose-2021-06.json");
        bring(first);
        List<String> before = slugs();
        Counts counts = bring(second);
        report("San José", before, counts);
        List<String> after = slugs();
        long stayed = after.stream().filter(before::contains).count();
        assertThat(stayed).isGreaterThanOrEqualTo(526);
        assertThat(bring(second).unchanged()).isEqualTo(counts.rows() - counts.rejected());
    }

    private void report(String name, List<String> before, Counts counts) {
        List<String> after = slugs();
        long stayed = after.stream().filter(before::contains).count();
        System.out.printf(
                "%s: %d meetings, then %s; %d stayed, %d are new, %d vanished%n",
                name, before.size(), counts, stayed, after.size() - stayed, before.size() - stayed);
    }

    private Counts bring(Path file) throws Exception {
        Order order = Order.of(
                        FeedFormat.MEETING_GUIDE, "List", file.getFileName().toString())
                .in(CALIFORNIA)
                .approve();
        try (InputStream in = Files.newInputStream(file)) {
            return feeds.bring(order, in).counts();
        }
    }

    private static List<String> slugs() {
        return TestDatabase.owner()
                .sql("select slug from meetings.meeting where gone_since is null order by slug")
                .query(String.class)
                .list();
    }
}
