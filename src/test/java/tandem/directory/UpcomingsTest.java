package tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

/// It is Monday, 2 March, 5 in the morning in Tucson: a meeting online is at 6, one nearby at 7.
@TandemTest
class UpcomingsTest {
    private static final String AA = """
            [{"slug": "screens", "name": "Screens", "day": 1, "time": "06:00", "timezone": "America/Phoenix",
              "types": ["ONL"], "conference_url": "https://zoom.us/j/1"},
             {"slug": "dawn", "name": "Dawn", "day": 1, "time": "07:00", "timezone": "America/Phoenix",
              "formatted_address": "12 Oak St, Tucson, AZ 85701, USA", "latitude": 32.2226, "longitude": -110.9747}]
            """;

    @Autowired
    Feeds feeds;

    @Autowired
    DirectoryIndexKeeper index;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void a_list_and_the_ways() throws Exception {
        TestDatabase.empty("content", "people", "signin", "directory", "meetings", "feeds");
        clock.set(TestClock.START);
        var sam = cast.browser(port, cast.sam());
        for (var way : List.of("alcoholics-anonymous", "narcotics-anonymous")) {
            sam.post("/pathways/" + way, "/pathways/" + way + "/adoption", Map.of());
        }
        feeds.bring(
                Order.of(FeedFormat.MEETING_GUIDE, "AA of Tucson", "test").by("aa"),
                new ByteArrayInputStream(AA.getBytes(StandardCharsets.UTF_8)));
        index.rebuild();
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("content", "directory", "meetings", "feeds");
        index.rebuild();
    }

    @Test
    void the_next_meeting_of_a_way_is_the_first_of_those_nearby_and_those_online() {
        assertThat(sideBySide()).contains("Screens").doesNotContain("Dawn");
        clock.forward(Duration.ofMinutes(90));
        assertThat(sideBySide()).as("control").contains("Dawn");
    }

    private String sideBySide() {
        return new Browser(port)
                .get("/pathways/compare?with=alcoholics-anonymous&with=narcotics-anonymous")
                .body();
    }
}
