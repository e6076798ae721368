package tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.feeds.Feeds;
import tandem.feeds.Order;
import tandem.reading.FeedFormat;

/// A kept list of meetings is never a wrong one.
@TandemTest
class MeetingsKeptTest {
    private static final String TULSA = "/meetings?near=36.10,-95.90&when=6h";
    private static final String MEETING = """
            {"slug": "%s", "name": "%s", "day": 1, "time": "07:30", "timezone": "America/Chicago",
             "formatted_address": "12 Oak St, Tulsa, OK 74103, USA", "latitude": 36.1, "longitude": -95.9}
            """;

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    Cast cast;

    @Autowired
    Feeds feeds;

    @Autowired
    DirectoryIndexKeeper keeper;

    @BeforeEach
    void one_meeting_soon() throws Exception {
        TestDatabase.empty("directory", "meetings", "feeds", "people");
        keeper.rebuild();
        clock.set(Instant.parse("2026-03-02T13:00:10Z"));
        bring("[" + MEETING.formatted("lamp", "Lamplighters") + "]");
    }

    @AfterEach
    void back() {
        clock.set(TestClock.START);
    }

    @Test
    void a_list_counts_the_minutes_down() {
        var browser = new Browser(port);
        assertThat(browser.get(TULSA).body()).contains("in 29\u00a0min");
        assertThat(browser.get(TULSA).body()).contains("in 29\u00a0min");
        clock.forward(Duration.ofMinutes(1));
        assertThat(browser.get(TULSA).body()).contains("in 28\u00a0min").doesNotContain("in 29\u00a0min");
    }

    @Test
    void an_import_shows_in_the_same_minute() throws Exception {
        var browser = new Browser(port);
        assertThat(browser.get(TULSA).body()).contains("Lamplighters").doesNotContain("Early Risers");
        bring("[" + MEETING.formatted("lamp", "Lamplighters") + "," + MEETING.formatted("early", "Early Risers") + "]");
        assertThat(browser.get(TULSA).body()).contains("Lamplighters", "Early Risers");
    }

    @Test
    void each_reader_gets_a_form_that_works_for_them_alone() {
        var amy = new Browser(port);
        var bo = new Browser(port);
        var amys = token(amy.get(TULSA).body());
        assertThat(token(bo.get(TULSA).body())).isNotEqualTo(amys);
        assertThat(token(amy.get(TULSA).body())).isEqualTo(amys);
        assertThat(amy.post(TULSA, "/language", Map.of("language", "es", "back", "/"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(bo.postAlone("/language", "language=es&back=/&token=" + amys).statusCode())
                .as("with the other's")
                .isEqualTo(403);
    }

    @Test
    void a_chosen_language_and_a_zone_are_the_readers_own() {
        var here = new Browser(port).get(TULSA).body();
        var spanish = new Browser(port);
        spanish.post(TULSA, "/language", Map.of("language", "es", "back", "/"));
        assertThat(spanish.get(TULSA).body()).contains("<html lang=\"es\"");
        var tokyo = new Browser(port).get(TULSA, "Cookie", "zone=Asia/Tokyo").body();
        assertThat(tokyo).contains("10:30");
        assertThat(here).contains("<html lang=\"en\"").doesNotContain("10:30");
        assertThat(new Browser(port).get(TULSA).body().replaceAll("value=\"[^\"]{24}\"", ""))
                .as("and the others' stays as it was")
                .isEqualTo(here.replaceAll("value=\"[^\"]{24}\"", ""));
    }

    @Test
    void whoever_is_signed_in_gets_a_page_of_their_own_and_visitors_theirs() {
        var amy = cast.browser(port, cast.amy());
        assertThat(amy.get(TULSA).body()).contains("Lamplighters", "href=\"/me\"");
        var visitor = new Browser(port);
        assertThat(visitor.get(TULSA).body()).contains("Lamplighters").doesNotContain("href=\"/me\"");
        assertThat(amy.get(TULSA).body()).contains("href=\"/me\"");
    }

    @Test
    void a_body_that_no_browser_sends_changes_nobodys_list() {
        var odd = new Browser(port);
        var answer = odd.send(odd.request(TULSA, HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
                .method("GET", java.net.http.HttpRequest.BodyPublishers.ofString("near=&words=nothing+like+it"))
                .build());
        assertThat(answer.body()).as("only the address counts").contains("Lamplighters");
        assertThat(new Browser(port).get(TULSA).body()).contains("Lamplighters");
    }

    private static String token(String page) {
        return page.split("name=\"token\" value=\"")[1].split("\"")[0];
    }

    private void bring(String feed) throws Exception {
        feeds.bring(
                Order.of(FeedFormat.MEETING_GUIDE, "City list", "test"),
                new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)));
        keeper.catchUp();
        keptByNow();
    }

    /// What is asked for again and again is kept.
    private void keptByNow() {
        for (int i = 0; i < 3; i++) {
            new Browser(port).get(TULSA);
        }
    }
}
