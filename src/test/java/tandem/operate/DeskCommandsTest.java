package tandem.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import picocli.CommandLine;
import tandem.Browser;
import tandem.Tandem;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.directory.Correction;
import tandem.directory.Directory;
import tandem.feeds.Feeds;
import tandem.feeds.Order;
import tandem.help.ContactRequests;
import tandem.reading.FeedFormat;
import tandem.shared.Language;

/// What stands in for the desk until there is one: requests and corrections at the command line.
@TandemTest
class DeskCommandsTest {
    private static final String FEED = """
            [{"slug": "lamp", "name": "Lamplighters\\u202e", "day": 2, "time": "07:30", "timezone": "America/Chicago",
              "formatted_address": "12 Oak St, Tulsa, OK 74103, USA", "latitude": 36.1, "longitude": -95.9}]
            """;

    @LocalServerPort
    int port;

    @Autowired
    ContactRequests requests;

    @Autowired
    Directory directory;

    @Autowired
    Feeds feeds;

    @Autowired
    TestClock clock;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void clean() {
        TestDatabase.empty("help", "directory", "meetings", "feeds");
        clock.set(TestClock.START);
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("help", "directory", "meetings", "feeds");
    }

    @Test
    void a_waiting_request_is_shown_with_its_promise_and_erased_once_answered() {
        ask("Sky", "520-555-0142");
        assertThat(execute("requests")).isZero();
        String id = requests.open().getFirst().id().toString();
        assertThat(out.toString())
                .contains("PROMISED BY", "Mon 2 Mar 10:00", "text +15205550142", "Sky", id)
                .contains("1 waiting · times in America/Phoenix");
        assertThat(execute("requests", "--answered", id)).isZero();
        assertThat(out.toString()).contains("erased " + id);
        assertThat(requests.open()).isEmpty();
        assertThat(execute("requests", "--answered", id)).isEqualTo(1);
        assertThat(err.toString()).contains("There is no request " + id);
    }

    @Test
    void no_requests_and_no_corrections_say_so() {
        assertThat(execute("requests")).isZero();
        assertThat(execute("corrections")).isZero();
        assertThat(out.toString().lines())
                .filteredOn(line -> line.startsWith("0 waiting"))
                .hasSize(2);
    }

    @Test
    void a_correction_is_shown_as_a_diff_with_the_list_it_came_from_and_erased_when_done() throws Exception {
        suggest();
        assertThat(execute("corrections")).isZero();
        String id = TestDatabase.owner()
                .sql("select id::text from directory.correction")
                .query(String.class)
                .single();
        assertThat(out.toString().lines().map(String::strip))
                .contains(
                        "Lamplighters  /meetings/lamplighters-tulsa",
                        "- times  Tuesday, 7:30 am",
                        "+ times  Tuesday, 8 am",
                        "+ ended  yes",
                        "words  It moved. / Ask Ana[2J",
                        "list   City list (lamp)",
                        "id     " + id,
                        "1 waiting · times in America/Phoenix");
        assertThat(execute("corrections", "--done", id)).isZero();
        assertThat(directory.correctionsWaiting()).isZero();
        assertThat(execute("corrections", "--done", id)).isEqualTo(1);
        assertThat(execute("corrections", "--done", "nonsense")).isEqualTo(2);
    }

    private void ask(String name, String number) {
        var fields = new HashMap<>(Map.of("name", name, "how", "text", "reach", number, "say", "no"));
        fields.putAll(Map.of("time", "", "words", "", "key", name));
        assertThat(new Browser(port).post("/help", "/help/requests", fields).statusCode())
                .isEqualTo(303);
    }

    private void suggest() throws Exception {
        feeds.bring(
                Order.of(FeedFormat.MEETING_GUIDE, "City list", "test"),
                new ByteArrayInputStream(FEED.getBytes(StandardCharsets.UTF_8)));
        var meeting = directory.bySlug("lamplighters-tulsa").id();
        var changes = List.of(
                new Correction.Change("times", "Tuesday, 7:30 am", "Tuesday, 8 am"),
                new Correction.Change("ended", "", "yes"));
        directory.suggest(new Correction(meeting, Language.EN, changes, "It moved.\nAsk Ana\u001b[2J", "key"));
    }

    private int execute(String... arguments) {
        CommandLine line = Commands.line(Tandem.class);
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = TestDatabase.data().toString();
        return line.execute(all);
    }
}
