package tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Browser;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.feeds.Feeds;
import tandem.feeds.Order;
import tandem.meetings.MeetingId;
import tandem.reading.FeedFormat;
import tandem.shared.Language;
import tandem.wall.Actor;
import tandem.wall.Gate;

@TandemTest
class CorrectionTest {
    private static final String FEED = """
            [{"slug": "lamp", "name": "Lamplighters", "day": 2, "time": "07:30", "timezone": "America/Chicago",
              "formatted_address": "12 Oak St, Tulsa, OK 74103, USA", "latitude": 36.1, "longitude": -95.9}]
            """;

    @LocalServerPort
    int port;

    @Autowired
    Directory directory;

    @Autowired
    Corrections corrections;

    @Autowired
    TestClock clock;

    @Autowired
    Feeds feeds;

    @Autowired
    Gate gate;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void one_meeting() throws Exception {
        TestDatabase.empty("directory", "meetings", "feeds");
        bring(FEED);
    }

    private void bring(String feed) throws Exception {
        feeds.bring(
                Order.of(FeedFormat.MEETING_GUIDE, "City list", "test"),
                new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_correction_is_kept_beside_what_the_meeting_says_now() {
        directory.suggest(moved("a-key"));
        assertThat(TestDatabase.owner()
                        .sql("select changes::text || remark from directory.correction")
                        .query(String.class)
                        .single())
                .isEqualTo("[{\"field\":\"times\",\"was\":\"Tuesday, 7:30 am\",\"now\":\"Tuesday, 8 am\"}]It moved.");
        assertThat(directory.correctionsWaiting()).isEqualTo(1);
    }

    @Test
    void sending_a_correction_twice_keeps_it_once() {
        directory.suggest(moved("a-key"));
        directory.suggest(moved("a-key"));
        assertThat(directory.correctionsWaiting()).isEqualTo(1);
        directory.suggest(moved("another-key"));
        assertThat(directory.correctionsWaiting()).isEqualTo(2);
    }

    @Test
    void a_form_is_taken_as_browsers_send_it_and_a_second_tap_keeps_it_once() {
        assertThat(send("", "It moved.")).isEqualTo(200);
        assertThat(send("", "It moved.")).isEqualTo(200);
        assertThat(directory.correctionsWaiting()).isEqualTo(1);
        assertThat(send("", "It moved, to 8 am.")).isEqualTo(200);
        assertThat(directory.correctionsWaiting()).isEqualTo(2);
    }

    @Test
    void a_long_text_that_was_left_as_it_is_stands_in_nobodys_way() throws Exception {
        var notes = "All are welcome. ".repeat(300).strip();
        bring(FEED.replace("\"day\"", "\"notes\": \"" + notes + "\", \"day\""));
        assertThat(send(notes + " Bring a lamp.", "")).isEqualTo(422);
        assertThat(send(notes, "x".repeat(CorrectionForm.LONGEST + 1))).isEqualTo(422);
        assertThat(send(notes, "It moved.")).isEqualTo(200);
        assertThat(directory.correctionsWaiting()).isEqualTo(1);
    }

    @Test
    void a_meeting_that_never_was_is_not_found() {
        for (var path : List.of("/meetings/never-was", "/meetings/never-was/calendar.ics")) {
            assertThat(new Browser(port).get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(new Browser(port).get("/meetings/never-was/correction").statusCode())
                .isEqualTo(404);
    }

    /// Without `ended`: browsers say nothing of a box that is not ticked.
    private int send(String notes, String words) {
        var page = "/meetings/lamplighters-tulsa/correction";
        var fields = Map.of("key", "a-form", "name", "Lamplighters", "notes", notes, "words", words);
        return new Browser(port).post(page, page, fields).statusCode();
    }

    @Test
    void a_correction_is_erased_when_done_or_after_half_a_year() {
        directory.suggest(moved("a-key"));
        directory.suggest(moved("another-key"));
        var waiting = corrections.waiting(Actor.OPERATOR);
        assertThat(waiting).extracting(each -> each.correction().remark()).containsExactly("It moved.", "It moved.");
        assertThat(corrections.done(Actor.OPERATOR, waiting.getFirst().id())).isTrue();
        assertThat(corrections.done(Actor.OPERATOR, waiting.getFirst().id())).isFalse();
        clock.forward(Duration.ofDays(179));
        assertThat(corrections.forget()).isZero();
        clock.forward(Duration.ofDays(2));
        assertThat(corrections.forget()).isEqualTo(1);
        assertThat(corrections.waiting(Actor.OPERATOR)).isEmpty();
        clock.set(TestClock.START);
    }

    private Correction moved(String key) {
        var change = new Correction.Change("times", "Tuesday, 7:30 am", "Tuesday, 8 am");
        var meeting = directory.bySlug("lamplighters-tulsa").id();
        return new Correction(meeting, Language.EN, List.of(change), "It moved.", key);
    }

    @Test
    void visitors_suggest_corrections_and_never_read_or_remove_them() {
        a_correction_is_kept_beside_what_the_meeting_says_now();
        String count = "select count(*) from directory.correction";
        assertThat(gate.as(
                        Actor.VISITOR,
                        () -> jdbc.sql(count).query(Integer.class).single()))
                .isZero();
        assertThat(gate.as(
                        Actor.VISITOR,
                        () -> jdbc.sql("delete from directory.correction").update()))
                .isZero();
        assertThat(gate.as(
                        Actor.OPERATOR,
                        () -> jdbc.sql(count).query(Integer.class).single()))
                .isEqualTo(1);
    }

    @Test
    void visitors_read_meetings_and_never_write_them() {
        assertThat(gate.as(
                        Actor.VISITOR,
                        () -> jdbc.sql("select count(*) from meetings.meeting")
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
        assertThat(gate.as(
                        Actor.VISITOR,
                        () -> jdbc.sql("update meetings.meeting set slug = 'mine'")
                                .update()))
                .isZero();
        assertThat(gate.as(
                        Actor.OPERATOR,
                        () -> jdbc.sql("update meetings.meeting set slug = 'theirs'")
                                .update()))
                .isEqualTo(1);
    }

    @Test
    void a_correction_that_says_nothing_or_too_much_is_refused() {
        MeetingId id = directory.bySlug("lamplighters-tulsa").id();
        var tooLong = new Correction.Change("name", "", "x".repeat(2_001));
        assertThatThrownBy(() -> new Correction(id, Language.EN, List.of(), " ", "key"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Correction(id, Language.EN, List.of(tooLong), "", "key"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
