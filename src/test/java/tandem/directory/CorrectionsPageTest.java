package tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.feeds.Feeds;
import tandem.feeds.Order;
import tandem.reading.FeedFormat;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// What visitors suggest, looked through on the site.
@TandemTest
class CorrectionsPageTest {
    private static final String FEED = """
            [{"slug": "lamp", "name": "Lamplighters", "day": 2, "time": "07:30", "timezone": "America/Chicago",
              "formatted_address": "12 Oak St, Tulsa, OK 74103, USA", "latitude": 36.1, "longitude": -95.9}]
            """;

    @LocalServerPort
    int port;

    @Autowired
    Corrections corrections;

    @Autowired
    Directory directory;

    @Autowired
    Feeds feeds;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @BeforeEach
    void clean() throws Exception {
        TestDatabase.empty("directory", "feeds", "meetings", "people", "signin", "audit");
        clock.set(TestClock.START);
        feeds.bring(
                Order.of(FeedFormat.MEETING_GUIDE, "City list", "test"),
                new ByteArrayInputStream(FEED.getBytes(StandardCharsets.UTF_8)));
        suggest("first");
        suggest("second");
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("directory", "feeds", "meetings");
    }

    @Test
    void a_correction_is_shown_beside_what_stands_there_with_its_list_and_goes_when_dealt_with() {
        var cory = cast.browser(port, cast.cory());
        assertThat(cory.get("/corrections").body())
                .contains("2 corrections are waiting", "Lamplighters", "/meetings/lamplighters-tulsa")
                .contains("<del>Tuesday, 7:30 am</del>", "<ins>Tuesday, 8 am</ins>", "<ins>It has ended</ins>")
                .contains("Ask &lt;Ana&gt;", "From the list City list, number lamp");
        var all = corrections.waiting(Actor.OPERATOR);
        assertThat(cory.post("/corrections", "/corrections/" + all.getFirst().id() + "/done", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(cory.post("/corrections", "/corrections/" + all.getLast().id() + "/dismissal", Map.of())
                        .statusCode())
                .isEqualTo(303);
        cory.post("/help", "/corrections/" + all.getLast().id() + "/dismissal", Map.of());
        assertThat(acts())
                .containsExactly(
                        "correction_passed_on " + all.getFirst().id(),
                        "correction_dismissed " + all.getLast().id());
        assertThat(cory.get("/corrections").body()).contains("Nobody says that anything is wrong");
        assertThat(directory.bySlug("lamplighters-tulsa").facts().name()).isEqualTo("Lamplighters");
    }

    @Test
    void nobody_else_sees_or_erases_one() {
        var id = corrections.waiting(Actor.OPERATOR).getFirst().id();
        for (var other : new PersonId[] {cast.amy(), cast.mo(), cast.sam()}) {
            var browser = cast.browser(port, other);
            assertThat(browser.get("/corrections").statusCode()).isEqualTo(404);
            assertThat(browser.post("/help", "/corrections/" + id + "/done", Map.of())
                            .statusCode())
                    .isEqualTo(404);
            assertThat(corrections.waiting(Actor.of(other))).isEmpty();
            assertThat(corrections.done(Actor.of(other), id)).isFalse();
        }
        assertThat(acts()).isEmpty();
        assertThat(new Browser(port).get("/corrections").statusCode()).isEqualTo(303);
        assertThat(corrections.waiting(Actor.of(cast.ada()))).hasSize(2);
    }

    /// Who did what with corrections.
    private static List<String> acts() {
        return TestDatabase.owner()
                .sql("select act || ' ' || object from audit.entry where act like 'correction%' order by id")
                .query(String.class)
                .list();
    }

    private void suggest(String key) {
        var changes = List.of(
                new Correction.Change("times", "Tuesday, 7:30 am", "Tuesday, 8 am"),
                new Correction.Change("ended", "", "yes"));
        directory.suggest(
                new Correction(directory.bySlug("lamplighters-tulsa").id(), Language.EN, changes, "Ask <Ana>", key));
    }
}
