package tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.TandemTest;
import tandem.TestDatabase;
import tandem.feeds.FeedFormat;
import tandem.feeds.Feeds;
import tandem.feeds.Order;
import tandem.shared.Language;
import tandem.wall.Actor;
import tandem.wall.Gate;

@TandemTest
class CorrectionTest {
    private static final String FEED = """
            [{"slug": "lamp", "name": "Lamplighters", "day": 2, "time": "07:30", "timezone": "America/Chicago",
              "formatted_address": "12 Oak St, Tulsa, OK 74103, USA", "latitude": 36.1, "longitude": -95.9}]
            """;

    @Autowired
    Directory directory;

    @Autowired
    Feeds feeds;

    @Autowired
    Gate gate;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void one_meeting() throws Exception {
        TestDatabase.empty("directory", "feeds");
        feeds.bring(
                Order.of(FeedFormat.MEETING_GUIDE, "City list", "test"),
                new ByteArrayInputStream(FEED.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_correction_is_kept_beside_what_the_meeting_says_now() {
        Meeting meeting = directory.bySlug("lamplighters-tulsa");
        directory.suggest(
                "lamplighters-tulsa",
                new Correction(meeting.id(), Map.of("when", "TU 08:00"), "It moved.", Language.EN));
        assertThat(TestDatabase.owner()
                        .sql("select before::text || after::text || remark from directory.correction")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"when\":\"TU 07:30\"}{\"when\":\"TU 08:00\"}It moved.");
        assertThat(directory.correctionsWaiting()).isEqualTo(1);
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
                        () -> jdbc.sql("select count(*) from directory.meeting")
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
        assertThat(gate.as(
                        Actor.VISITOR,
                        () -> jdbc.sql("update directory.meeting set slug = 'mine'")
                                .update()))
                .isZero();
        assertThat(gate.as(
                        Actor.OPERATOR,
                        () -> jdbc.sql("update directory.meeting set slug = 'theirs'")
                                .update()))
                .isEqualTo(1);
    }

    @Test
    void a_correction_that_says_nothing_or_too_much_is_refused() {
        MeetingId id = directory.bySlug("lamplighters-tulsa").id();
        assertThatThrownBy(() -> new Correction(id, Map.of(), " ", Language.EN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Correction(id, Map.of("name", "x".repeat(2_001)), "", Language.EN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
