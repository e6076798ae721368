package tandem.fits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import tandem.content.Adoptions;
import tandem.content.Contents;
import tandem.feeds.Feeds;
import tandem.feeds.Order;
import tandem.reading.FeedFormat;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

@TandemTest
class FitsTest {
    private static final String FEED = """
            [{"slug": "lamp", "name": "Lamplighters", "day": 2, "time": "07:30", "timezone": "America/Chicago",
              "group": "Oak Street Group of Alcoholics Anonymous",
              "formatted_address": "12 Oak St, Tulsa, OK 74103, USA", "latitude": 36.1, "longitude": -95.9}]
            """;

    @Autowired
    Fits fits;

    @Autowired
    KeptOfFits kept;

    @Autowired
    Contents contents;

    @Autowired
    Adoptions adoptions;

    @Autowired
    Feeds feeds;

    @Autowired
    Gate gate;

    @Autowired
    FitStore store;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId amy;

    @BeforeEach
    void clean() {
        TestDatabase.empty("fits", "content", "people", "signin");
        clock.set(TestClock.START);
        amy = cast.amy();
        var sam = cast.sam();
        contents.all("pathways", Language.EN).forEach(item -> adoptions.adopt(sam, item));
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("content", "fits");
    }

    @Test
    void a_member_marks_a_meeting_and_is_asked_afterwards() throws Exception {
        TestDatabase.empty("directory", "meetings", "feeds");
        feeds.bring(
                Order.of(FeedFormat.MEETING_GUIDE, "City list", "test"),
                new ByteArrayInputStream(FEED.getBytes(StandardCharsets.UTF_8)));
        var amys = cast.browser(port, amy);
        var slug = TestDatabase.owner()
                .sql("select slug from meetings.meeting")
                .query(String.class)
                .single();
        var page = amys.get("/meetings/" + slug);
        assertThat(page.body()).contains("I plan to go", "Alcoholics Anonymous (AA)", "/pathways/alcoholics-anonymous");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        var visitors = new Browser(port).get("/meetings/" + slug);
        assertThat(visitors.body()).doesNotContain("I plan to go").contains("/pathways/alcoholics-anonymous");
        assertThat(visitors.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        var day = page.body().split("<option value=\"")[1].split("\"")[0];
        var form = Map.of("key", Ids.next().toString(), "meeting", slug, "day", day);
        var path = amys.post("/meetings/" + slug, "/me/meetings", form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        amys.post(
                "/meetings/" + slug, "/me/meetings", Map.of("key", Ids.next().toString(), "meeting", slug, "day", day));
        assertThat(fits.of(amy)).as("the same evening is marked once").hasSize(1);
        assertThat(fits.toAsk(amy)).isEmpty();
        assertThat(amys.get(path).body()).contains("Before you go").doesNotContain("partly a fit");
        clock.set(fits.of(amy).getFirst().planned().end().toInstant());
        assertThat(fits.toAsk(amy)).isPresent();
        amys = cast.browser(port, amy);
        assertThat(amys.get(path).body()).contains("Was it a fit?", "The prayers, or talk of God");
        assertThat(amys.post(path, path + "/answer", Map.of("words", "kept words"))
                        .body())
                .contains("Choose one of the four", "kept words");
        amys.post(path, path + "/answer", Map.of("fit", "no", "because", "faith.none", "words", "Not mine."));
        assertThat(amys.get(path).body())
                .contains("You said Alcoholics Anonymous (AA) was not a fit. Here is one that works without religion")
                .contains("Not mine.");
        assertThat(fits.toAsk(amy)).isEmpty();
        assertThat(kept.export(amy).toString()).contains("Lamplighters", "Not mine.", "faith.none");
        amys.post(path, path + "/removal", Map.of());
        assertThat(fits.of(amy)).isEmpty();
    }

    @Test
    void nobody_else_sees_a_mark_and_the_database_does_not_know_which_meeting_it_is() {
        var mark = went("aa", Fit.NO, Set.of(), "The-words", 1);
        assertThat(cast.browser(port, amy).get(mark.path()).statusCode()).isEqualTo(200);
        for (var other : List.of(cast.bo(), cast.coryFor(amy), cast.sam(), cast.ada())) {
            assertThat(cast.browser(port, other).get(mark.path()).statusCode()).isEqualTo(404);
            assertThat(gate.as(Actor.of(other), () -> store.of(amy))).isEmpty();
        }
        assertThat(gate.as(Actor.of(amy), () -> store.of(amy))).hasSize(1);
        var row = TestDatabase.owner()
                .sql("select m::text || encode(planned, 'escape') || encode(answer, 'escape') from fits.mark m")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("Lamp", "aa\n", "The-words", "2026");
    }

    @Test
    void it_is_asked_for_two_weeks_and_then_no_more() {
        fits.plan(amy, Ids.next(), planned("aa", 1));
        assertThat(fits.toAsk(amy)).isPresent();
        clock.forward(Duration.ofDays(14));
        assertThat(fits.toAsk(amy)).isEmpty();
    }

    @Test
    void a_fit_leads_to_more_of_it_and_half_a_fit_to_another_meeting_of_it() {
        assertThat(fits.nextSuggestion(amy, Language.EN)).isEmpty();
        went("aa", Fit.YES, Set.of(), "", 3);
        assertThat(next().kind()).isEqualTo(Suggestion.Kind.SAME);
        went("aa", Fit.PARTLY, Set.of(), "", 2);
        assertThat(next().kind()).isEqualTo(Suggestion.Kind.ANOTHER_MEETING);
        assertThat(next().to().orElseThrow().id()).isEqualTo("alcoholics-anonymous");
        went("lifering", Fit.NOT_THERE, Set.of(), "", 1);
        assertThat(next().kind()).as("not going says nothing").isEqualTo(Suggestion.Kind.ANOTHER_MEETING);
    }

    @Test
    void what_did_not_fit_decides_which_other_way_it_is() {
        went("aa", Fit.NO, Set.of("faith.none"), "", 5);
        assertThat(next().kind()).isEqualTo(Suggestion.Kind.OTHER);
        var other = next().to().orElseThrow();
        assertThat(other.forReason(next().from().against().getFirst())).isPresent();
        assertThat(next().without()).containsExactly("faith.none");
        assertThat(other.id()).isNotIn("women-for-sobriety", "celebrate-recovery", "moderation", "medication");
        went(other.fellowships().getFirst(), Fit.NO, Set.of("faith.christian"), "", 4);
        assertThat(next().to().map(way -> way.id()))
                .as("neither of those that were no fit")
                .isNotEqualTo(Optional.of("alcoholics-anonymous"))
                .isNotEqualTo(Optional.of(other.id()));
        went("aa", Fit.NO, Set.of("aim.less"), "", 1);
        assertThat(next().to().map(way -> way.id()))
                .as("they want less, and said so")
                .hasValue("moderation");
    }

    @Test
    void what_was_a_fit_once_is_thought_of_again_and_where_nothing_is_known_nothing_is_made_up() {
        went("lifering", Fit.YES, Set.of(), "", 5);
        went("aa", Fit.NO, Set.of("faith.none"), "", 1);
        assertThat(next().kind()).isEqualTo(Suggestion.Kind.KNOWN);
        assertThat(next().to().orElseThrow().id()).isEqualTo("lifering");
        var bo = cast.bo();
        var mark = fits.plan(bo, Ids.next(), planned("nobody-knows-this", 1));
        fits.answer(bo, mark, new Answer(Fit.NO, Set.of(), ""));
        assertThat(fits.nextSuggestion(bo, Language.EN)).isEmpty();
    }

    private Suggestion next() {
        return fits.nextSuggestion(amy, Language.EN).orElseThrow();
    }

    private Mark went(String fellowship, Fit fit, Set<String> because, String words, int daysAgo) {
        var mark = fits.plan(amy, Ids.next(), planned(fellowship, daysAgo));
        fits.answer(amy, mark, new Answer(fit, because, words));
        return mark;
    }

    private Planned planned(String fellowship, int daysAgo) {
        var start = ZonedDateTime.ofInstant(clock.instant(), ZoneId.of("America/Chicago"))
                .minusDays(daysAgo);
        return new Planned(fellowship + "-lamp", "Lamplighters", fellowship, start, 60);
    }
}
