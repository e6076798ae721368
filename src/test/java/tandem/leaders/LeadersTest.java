package tandem.leaders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.circles.CircleCast;
import tandem.circles.Part;
import tandem.content.Adoptions;
import tandem.content.Contents;
import tandem.content.Item;
import tandem.oncall.Change;
import tandem.oncall.Roster;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;

@TandemTest
class LeadersTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @Autowired
    Leaders leaders;

    @Autowired
    Contents contents;

    @Autowired
    Adoptions adoptions;

    @Autowired
    Roster roster;

    @Autowired
    CircleCast round;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId sam;
    private PersonId nia;

    @BeforeEach
    void clean() {
        TestDatabase.empty("leaders", "content", "conversation", "circles", "people", "signin");
        clock.set(TestClock.START);
        sam = cast.sam();
        nia = cast.untrained("Nia");
    }

    @Test
    void nobody_is_set_to_lead_before_the_training_is_complete() {
        assertThatThrownBy(() -> round.ledBy(nia)).isInstanceOf(DataAccessException.class);
        var cory = cast.browser(port, cast.cory());
        assertThat(cory.get("/circles/new").body()).contains("Nobody is ready").doesNotContain("Nia");
        modules().forEach(module -> leaders.pass(nia, module.id()));
        assertThat(ready()).isFalse();
        for (int line = 1; line <= Readiness.LINES; line++) {
            leaders.sign(sam, nia, line, TODAY.minusDays(9));
        }
        assertThat(ready()).isFalse();
        for (int line = 1; line <= Readiness.LINES; line++) {
            assertThat(ready()).isFalse();
            leaders.sign(sam, nia, line, TODAY.minusDays(2));
        }
        assertThat(ready()).isTrue();
        round.ledBy(nia);
        assertThat(cast.browser(port, cast.cory()).get("/circles/new").body()).contains("Nia");
    }

    @Test
    void there_are_as_many_modules_and_lines_as_the_database_asks_for() {
        assertThat(modules())
                .hasSize(TestDatabase.owner()
                        .sql("select leaders.modules()")
                        .query(Integer.class)
                        .single());
        assertThat(TestDatabase.owner()
                        .sql("select leaders.lines()")
                        .query(Integer.class)
                        .single())
                .isEqualTo(Readiness.LINES);
    }

    @Test
    void a_module_counts_once_every_answer_is_the_best_and_says_why_on_the_way() {
        adopt();
        var browser = cast.browser(port, nia);
        var module = modules().getFirst();
        var path = "/training/" + module.id();
        assertThat(browser.get(path).body())
                .contains(module.title(), module.scenarios().getFirst().title())
                .doesNotContain(
                        module.scenarios().getFirst().answers().getFirst().because());
        var answers = best(module);
        answers.put("q0", String.valueOf(other(module.scenarios().getFirst().best())));
        var wrong = browser.post(path, path, answers).body();
        assertThat(wrong).contains("Think again", "worth another look");
        assertThat(passed()).isEmpty();
        var right = browser.post(path, path, best(module)).body();
        assertThat(right).contains("You found the best answer each time");
        assertThat(passed()).containsExactly(module.id());
        assertThat(browser.get("/training").body())
                .contains("1 of 14", "Next: " + modules().get(1).title());
    }

    @Test
    void a_module_is_read_by_leaders_once_a_supervisor_has_adopted_it() {
        var module = modules().getFirst();
        var path = "/training/" + module.id();
        var browser = cast.browser(port, nia);
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
        assertThat(browser.get("/training").body()).contains("not adopted yet");
        assertThat(browser.post("/training", path + "/adoption", Map.of()).statusCode())
                .isEqualTo(404);
        var sams = cast.browser(port, sam);
        assertThat(sams.get(path).body()).contains("Adopt this page");
        assertThat(sams.post(path, path + "/adoption", Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void the_training_says_who_is_on_call_and_which_limits_hold_and_its_links_lead_somewhere() {
        TestDatabase.empty("oncall");
        adopt();
        var nias = cast.browser(port, nia);
        assertThat(nias.get("/training/crisis-and-suicide-safety").body())
                .contains("On call: Nobody on the team is on duty right now", "tel:988");
        assertThat(nias.get("/training/confidentiality-and-part-2").body())
                .contains("A child being hurt,", "knows if it binds you");
        var shown = nias.get("/training/silence-and-strong-feelings").body();
        assertThat(shown).contains("On call: ", "minutes of grounding helps").doesNotContain("/skills/grounding");
        contents.find("skills", "grounding", Language.EN).ifPresent(item -> adoptions.adopt(sam, item));
        var now = clock.instant();
        roster.add(sam, new Change(Ids.next(), now.minusSeconds(60), now.plusSeconds(3600), 1, sam));
        shown = nias.get("/training/silence-and-strong-feelings").body();
        assertThat(shown).contains("On call: Somebody on the team is on duty right now.", "/skills/grounding");
        assertThat(nias.get("/training/stepping-back").body()).contains("href=\"/return-to-use\"");
        assertThat(nias.get("/training/agreements").body()).contains(" href=\"/circles\">agreement</a>");
        for (var path : List.of("/skills/grounding", "/return-to-use", "/circles")) {
            assertThat(nias.get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void only_a_supervisor_signs_and_nobody_for_themselves() {
        var path = "/leaders/" + nia.value();
        for (var other : List.of(nia, cast.amy(), cast.cory(), cast.ada())) {
            assertThat(cast.browser(port, other).get(path).statusCode()).isEqualTo(404);
        }
        assertThatThrownBy(() -> leaders.sign(nia, nia, 1, TODAY)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> leaders.recognize(cast.cory(), nia, Ids.next(), "Paper", null))
                .isInstanceOf(DataAccessException.class);
        round.ledBy(cast.lee());
        clock.forward(Duration.ofDays(1));
        var sams = cast.browser(port, sam);
        assertThat(sign(3, "2026-03-03").statusCode()).isEqualTo(303);
        assertThat(leaders.of(Actor.of(nia), nia).seen()).containsOnlyKeys(3);
        assertThat(sams.get(path).body()).contains("March 3, 2026", "min=\"2026-03-02\"");
        for (var day : List.of("2026-03-05", "2026-03-01", "2019-05-04", "")) {
            var wrong = sams.post(path, path + "/signatures", Map.of("line", "3", "day", day));
            assertThat(wrong.statusCode()).as(day).isEqualTo(422);
            assertThat(wrong.body()).contains("since they began to learn", "not in the future");
        }
        assertThat(leaders.of(Actor.of(nia), nia).seen().get(3)).containsExactly(TODAY.plusDays(1));
        assertThatThrownBy(() -> leaders.sign(sam, nia, 4, TODAY.plusDays(3))).isInstanceOf(DataAccessException.class);
        assertThat(sams.get("/leaders/" + cast.amy().value()).statusCode()).isEqualTo(404);
    }

    @Test
    void one_session_shows_four_lines_at_most_and_only_where_a_circle_met() {
        var sams = cast.browser(port, sam);
        assertThat(sams.get("/leaders/" + nia.value()).body()).contains("at least six sessions");
        round.ledBy(cast.lee());
        clock.forward(Duration.ofDays(9));
        for (int line = 1; line <= Signing.LINES_A_DAY; line++) {
            assertThat(sign(line, "2026-03-03").statusCode()).isEqualTo(303);
        }
        assertThat(sign(1, "2026-03-03").statusCode()).as("a second tap").isEqualTo(303);
        var fifth = sign(5, "2026-03-03");
        assertThat(fifth.statusCode()).isEqualTo(422);
        assertThat(fifth.body()).contains("one session does not show more");
        var monday = sign(5, "2026-03-09");
        assertThat(monday.statusCode()).isEqualTo(422);
        assertThat(monday.body()).contains("No circle met on that day.");
        assertThat(sign(5, "2026-03-10").statusCode()).isEqualTo(303);
        assertThat(leaders.of(Actor.of(nia), nia).seen()).containsOnlyKeys(1, 2, 3, 4, 5);
    }

    private HttpResponse<String> sign(int line, String day) {
        var path = "/leaders/" + nia.value();
        return cast.browser(port, sam)
                .post(path, path + "/signatures", Map.of("line", Integer.toString(line), "day", day));
    }

    @Test
    void training_from_elsewhere_counts_until_it_ends() {
        var path = "/leaders/" + nia.value();
        var sams = cast.browser(port, sam);
        var form = Map.of("key", Ids.next().toString(), "words", "State certificate 4711", "day", "2026-03-20");
        sams.post(path, path + "/recognitions", form);
        sams.post(path, path + "/recognitions", form);
        assertThat(leaders.of(Actor.of(sam), nia).recognitions()).hasSize(1);
        assertThat(ready()).isTrue();
        assertThat(sams.get("/leaders").body()).contains("can lead", "Ends");
        clock.forward(Duration.ofDays(19));
        assertThat(ready()).isFalse();
        assertThat(cast.browser(port, sam)
                        .post(path, path + "/recognitions", Map.of("words", "Old paper", "day", "2025-01-01"))
                        .body())
                .contains("A day from today on", "Old paper");
    }

    @Test
    void whoever_steps_back_leads_nothing_from_that_moment_and_needs_no_reason() {
        var lee = cast.lee();
        var circle = round.ledBy(lee);
        var browser = cast.browser(port, lee);
        assertThat(browser.get("/training").body()).contains("You can lead a circle", "You do not have to say why");
        browser.post("/training", "/training/away", Map.of());
        assertThat(round.seenBy(lee, circle).part()).isEqualTo(Part.MEMBER);
        assertThat(round.seenBy(cast.amy(), circle).leaders()).isEmpty();
        assertThat(leaders.away(Actor.of(cast.cory()))).containsExactly(lee);
        assertThat(leaders.away(Actor.of(cast.amy()))).isEmpty();
        browser.post("/training", "/training/away/question", Map.of());
        var sams = cast.browser(port, sam);
        assertThat(sams.get("/leaders").body()).contains("asks to come back");
        sams.post("/leaders/" + lee.value(), "/leaders/" + lee.value() + "/return", Map.of());
        assertThat(round.seenBy(lee, circle).part()).isEqualTo(Part.LEADER);
    }

    @Test
    void whoever_steps_back_is_on_the_desk_of_a_supervisor_until_a_talk_is_written_down() {
        var lee = cast.lee();
        var sams = cast.browser(port, sam);
        assertThat(sams.get("/desk").body()).contains("Leaders who stepped back, to call: 0");
        leaders.stepBack(lee);
        assertThat(sams.get("/desk").body())
                .contains("Talk with Lee, who stepped back", "/leaders/" + lee.value())
                .doesNotContain("waited for a call for more than a week");
        assertThat(cast.browser(port, cast.cory()).get("/desk").body()).doesNotContain("stepped back");
        clock.forward(Duration.ofDays(8));
        sams = cast.browser(port, sam);
        assertThat(sams.get("/desk").body()).contains("waited for a call for more than a week");
        var path = "/leaders/" + lee.value();
        assertThat(sams.get(path).body()).contains("Call them in the first week.");
        sams.post(path, path + "/talks", Map.of("day", "2026-03-10", "minutes", "10", "words", ""));
        assertThat(sams.get("/desk").body()).contains("Leaders who stepped back, to call: 0");
        assertThat(sams.get(path).body()).contains("Stepped back on").doesNotContain("Call them in the first week.");
    }

    @Test
    void talks_are_written_down_and_both_read_them_and_nobody_else() {
        var path = "/leaders/" + nia.value();
        var sams = cast.browser(port, sam);
        var form =
                Map.of("key", Ids.next().toString(), "words", "She waits well.", "day", "2026-03-01", "minutes", "45");
        assertThat(sams.post(path, path + "/talks", form).statusCode()).isEqualTo(303);
        assertThat(sams.get(path).body()).contains("She waits well.");
        assertThat(cast.browser(port, nia).get("/training").body()).contains("She waits well.", "45 min");
        assertThat(leaders.supervisions(Actor.of(cast.cory()), nia)).isEmpty();
        var short1 = new HashMap<>(form);
        short1.put("minutes", "2");
        assertThat(sams.post(path, path + "/talks", short1).body()).contains("Between 5 and 480", "She waits well.");
    }

    private boolean ready() {
        return leaders.ready(Actor.of(sam), Set.of(nia)).contains(nia);
    }

    private Set<String> passed() {
        return leaders.of(Actor.of(nia), nia).passed();
    }

    private List<Item> modules() {
        return contents.ordered("training", Language.EN);
    }

    private void adopt() {
        contents.all("training", Language.EN).forEach(item -> adoptions.adopt(sam, item));
    }

    private static HashMap<String, String> best(Item module) {
        var answers = new HashMap<String, String>();
        for (int at = 0; at < module.scenarios().size(); at++) {
            answers.put("q" + at, String.valueOf(module.scenarios().get(at).best()));
        }
        return answers;
    }

    private static int other(int answer) {
        return answer == 0 ? 1 : 0;
    }
}
