package tandem.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tandem.feeds.Rows.row;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.directory.Directory;
import tandem.meetings.Listings;
import tandem.program.Programs;
import tandem.reading.FeedFormat;
import tandem.reading.FeedUnreadable;
import tandem.reading.Readers;
import tandem.wall.Gate;

/// Feeds that are fetched again by themselves.
@TandemTest
class RefreshTest {
    private static final String CITY = "City list";

    @Autowired
    Gate gate;

    @Autowired
    Listings listings;

    @Autowired
    FeedStore store;

    @Autowired
    Readers readers;

    @Autowired
    Programs programs;

    @Autowired
    TestClock clock;

    @Autowired
    Directory directory;

    private final List<String> asked = new ArrayList<>();
    private volatile byte[] body = {};
    private volatile int status = 200;
    private volatile String version = "1";
    private HttpServer server;
    private Feeds feeds;

    @BeforeEach
    void serve() throws IOException {
        TestDatabase.empty("meetings", "directory", "feeds");
        clock.set(TestClock.START);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        Fetch fetch = new Fetch(Reach.LOOPBACK, Fetch.Limits.DEFAULT);
        feeds = new Feeds(gate, listings, store, readers, programs, fetch, clock);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        clock.set(TestClock.START);
    }

    @Test
    void a_feed_is_fetched_again_a_day_later_and_not_before() throws Exception {
        first(row("a"));
        publish("2", row("a"), row("b"));
        later(Duration.ofHours(20));
        assertThat(asked).hasSize(1);
        later(Duration.ofHours(8));
        assertThat(asked).hasSize(2);
        assertThat(directory.freshness().meetings()).isEqualTo(2);
        later(Duration.ofHours(1));
        assertThat(asked).hasSize(2);
    }

    @Test
    void the_operator_may_say_how_often_and_that_holds_until_said_otherwise() throws Exception {
        publish("1", row("a"));
        feeds.fetch(order().every(Duration.ofHours(2)), url());
        later(Duration.ofMinutes(100));
        assertThat(asked).hasSize(1);
        later(Duration.ofMinutes(40));
        assertThat(asked).hasSize(2);
        later(Duration.ofMinutes(140));
        assertThat(asked).hasSize(3);
        feeds.fetch(order().every(Duration.ofHours(24)), url());
        later(Duration.ofHours(20));
        assertThat(asked).hasSize(4);
        assertThatThrownBy(() -> order().every(Duration.ofMinutes(10))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_server_is_told_what_we_have_and_need_not_send_it_again() throws Exception {
        first(row("a"));
        Instant changed = clock.instant();
        later(Duration.ofHours(28));
        assertThat(asked).containsExactly("null null", "\"1\" Sun, 01 Mar 2026 00:00:00 GMT");
        assertThat(states()).containsExactly("applied", "not modified");
        assertThat(directory.freshness().meetings()).isEqualTo(1);
        assertThat(directory.freshness().feeds().getFirst().seen()).isAfter(changed);
        publish("2", row("a"), row("b"));
        later(Duration.ofHours(28));
        assertThat(states()).containsExactly("applied", "not modified", "applied");
        assertThat(directory.freshness().meetings()).isEqualTo(2);
    }

    @Test
    void approving_reads_the_feed_although_the_server_has_nothing_new() throws Exception {
        first(row("a"));
        feeds.fetch(order().approve(), url());
        assertThat(asked).containsExactly("null null", "null null");
        feeds.fetch(order(), url() + "?other");
        assertThat(asked).last().isEqualTo("null null");
    }

    @Test
    void a_feed_that_fails_keeps_its_meetings_says_why_and_is_asked_again_soon() throws Exception {
        first(row("a"));
        status = 503;
        later(Duration.ofHours(28));
        assertThat(states()).containsExactly("applied", "refused");
        assertThat(remarks()).last().isEqualTo("answered 503");
        status = 200;
        version = "2";
        body = "<html>Down for maintenance</html>".getBytes();
        later(Duration.ofMinutes(70));
        assertThat(remarks()).last().isEqualTo("web-page");
        body = "[{\"slug\": \"a\", \"name\": \"Half".getBytes();
        later(Duration.ofMinutes(70));
        assertThat(states()).containsExactly("applied", "refused", "refused", "refused");
        assertThat(directory.freshness().meetings()).isEqualTo(1);
        publish("3", row("a"), row("b"));
        later(Duration.ofMinutes(70));
        assertThat(directory.freshness().meetings()).isEqualTo(2);
    }

    @Test
    void one_feed_that_fails_keeps_no_other_from_being_fetched() throws Exception {
        first(row("a"));
        feeds.fetch(Order.of(FeedFormat.MEETING_GUIDE, "Another list", url()), url() + "?another");
        TestDatabase.owner()
                .sql("update feeds.feed set url = 'http://10.0.0.1/' where name = '" + CITY + "'")
                .update();
        publish("2", row("a"), row("b"));
        later(Duration.ofHours(28));
        assertThat(directory.freshness().meetings()).isEqualTo(2);
        assertThat(states()).contains("refused");
    }

    @Test
    void a_refresh_that_would_drop_too_much_waits_for_a_person() throws Exception {
        first(row("a"), row("b"), row("c"));
        publish("2", row("a"));
        later(Duration.ofHours(28));
        assertThat(states()).containsExactly("applied", "waiting");
        assertThat(directory.freshness().meetings()).isEqualTo(3);
    }

    @SafeVarargs
    private void first(Map<String, Object>... rows) throws FeedUnreadable {
        publish("1", rows);
        assertThat(feeds.fetch(order(), url())).isInstanceOf(Brought.Applied.class);
    }

    @SafeVarargs
    private void publish(String as, Map<String, Object>... rows) {
        version = as;
        body = Rows.JSON.writeValueAsBytes(rows);
    }

    /// What the job does when it runs at that time.
    private void later(Duration time) {
        clock.forward(time);
        feeds.refresh();
    }

    private Order order() {
        return Order.of(FeedFormat.MEETING_GUIDE, CITY, url());
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed.json";
    }

    private static List<String> states() {
        return column("state");
    }

    private static List<String> remarks() {
        return column("remark");
    }

    private static List<String> column(String name) {
        return TestDatabase.owner()
                .sql("select " + name + " from feeds.import order by finished, id")
                .query(String.class)
                .list();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String etag = exchange.getRequestHeaders().getFirst("If-None-Match");
        asked.add(etag + " " + exchange.getRequestHeaders().getFirst("If-Modified-Since"));
        exchange.getResponseHeaders().set("ETag", "\"" + version + "\"");
        exchange.getResponseHeaders().set("Last-Modified", "Sun, 01 Mar 2026 00:00:00 GMT");
        boolean known = status == 200 && ("\"" + version + "\"").equals(etag);
        exchange.sendResponseHeaders(known ? 304 : status, known || status != 200 ? -1 : body.length);
        if (!known && status == 200) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
