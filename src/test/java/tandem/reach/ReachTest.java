package tandem.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.circles.CircleCast;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.signin.Method;
import tandem.signin.SessionKind;
import tandem.signin.Sessions;
import tandem.wall.Actor;
import tandem.wall.Gate;

@TandemTest
class ReachTest {
    private static final String NUMBER = "520-555-0101";

    @Autowired
    MyPeople people;

    @Autowired
    Quiet quiet;

    @Autowired
    KeptOfReach kept;

    @Autowired
    Relations relations;

    @Autowired
    Sessions sessions;

    @Autowired
    Gate gate;

    @Autowired
    JdbcClient sql;

    @Autowired
    Cast cast;

    @Autowired
    CircleCast round;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId amy;

    @BeforeEach
    void clean() {
        TestDatabase.empty("reach", "direct", "sessions", "circles", "people", "signin", "audit");
        clock.set(TestClock.START);
        amy = cast.amy();
    }

    @Test
    void my_people_are_mine_alone_in_my_order_and_sealed() {
        var amys = cast.browser(port, amy);
        amys.post("/reach", "/reach", form("Ana", "both", NUMBER));
        amys.post("/reach", "/reach", form("Uncle Beto", "other", "At the diner, Fridays"));
        assertThat(amys.get("/reach").body())
                .containsSubsequence("Ana", "Uncle Beto")
                .contains("tel:+15205550101");
        var beto = people.of(amy).get(1);
        amys.post("/reach", "/reach/people/" + beto.id() + "/earlier", Map.of());
        assertThat(people.of(amy)).extracting(Mine::name).containsExactly("Uncle Beto", "Ana");
        var bos = cast.browser(port, cast.bo());
        assertThat(bos.get("/reach").body()).doesNotContain("Uncle Beto");
        assertThat(bos.get("/reach/people/" + beto.id()).statusCode()).isEqualTo(404);
        bos.post("/reach", "/reach/people/" + beto.id() + "/removal", Map.of());
        assertThat(people.of(amy)).hasSize(2);
        var cory = cast.coryFor(amy);
        assertThat(gate.as(
                        Actor.of(cory),
                        () -> sql.sql("select count(*) from reach.mine")
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThat(TestDatabase.owner()
                        .sql("select string_agg(encode(card, 'escape'), ' ') from reach.mine")
                        .query(String.class)
                        .single())
                .doesNotContain("Uncle Beto", "20555", "20-555");
        amys.post("/reach", "/reach/people/" + beto.id() + "/removal", Map.of());
        assertThat(people.of(amy)).extracting(Mine::name).containsExactly("Ana");
        assertThat(kept.export(amy).toString()).contains("Ana", NUMBER);
    }

    @Test
    void the_same_form_adds_somebody_once_and_a_mistake_loses_nothing() {
        var amys = cast.browser(port, amy);
        var form = form("Ana", "text", "555");
        var answer = amys.post("/reach", "/reach", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("its area code", "value=\"555\"", "value=\"Ana\"");
        form.put("where", NUMBER);
        amys.post("/reach", "/reach", form);
        amys.post("/reach", "/reach", form);
        assertThat(people.of(amy)).hasSize(1);
        for (int more = 1; more < MyPeople.MOST; more++) {
            people.add(amy, new Mine(Ids.next(), "P" + more, How.OTHER, "x", "", ""));
        }
        assertThat(amys.get("/reach").body()).contains("Twelve people are on your list");
        assertThat(people.add(amy, new Mine(Ids.next(), "one", How.OTHER, "too many", "", "")))
                .isFalse();
    }

    @Test
    void the_help_page_is_personal_on_a_phone_of_ones_own_and_for_nobody_else() {
        var lee = cast.lee();
        var circle = round.ledBy(lee);
        round.join(amy, circle, "Sparrow");
        var mo = cast.mo();
        cast.relate(RelationKind.MENTOR, amy, mo);
        people.add(amy, new Mine(Ids.next(), "Ana", How.BOTH, NUMBER, "after 10", "She knows."));
        var mine = cast.browser(port, amy).get("/help");
        assertThat(mine.body())
                .containsSubsequence(
                        "tel:911", "tel:+15205550101", "sms:+15205550101", "Mo", "Your next session", "tel:988")
                .contains("Not: after 10", "She knows.", "/words/new?place=role");
        assertThat(mine.headers().firstValue("Cache-Control")).contains("no-store");
        var shared = new Browser(port);
        shared.keep(sessions.open(amy, SessionKind.SHARED, Method.CODE, "unknown"));
        assertThat(shared.get("/today").statusCode()).isEqualTo(200);
        for (var other : List.of(shared, new Browser(port), cast.browser(port, cast.bo()))) {
            assertThat(other.get("/help").body()).contains("tel:988").doesNotContain("5550101", "Sparrow");
        }
        assertThat(cast.browser(port, amy).get("/offline").body())
                .contains("tel:988")
                .doesNotContain("5550101");
    }

    @Test
    void what_was_written_for_quiet_times_is_read_by_those_named_once_it_is_time_and_by_nobody_before() {
        var cory = cast.coryFor(amy);
        var mo = cast.mo();
        cast.relate(RelationKind.MENTOR, amy, mo);
        var amys = cast.browser(port, amy);
        amys.post("/reach", "/reach", form("Ana", "both", NUMBER));
        write(amys, "14");
        assertThat(amys.get("/reach/quiet").body()).contains("Nobody can read it now", "Nobody has read it");
        assertThat(quiet.of(cory, amy)).isEmpty();
        clock.forward(Duration.ofDays(13));
        assertThat(quiet.of(cory, amy)).isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(quiet.open(cory)).containsExactly(amy);
        assertThat(quiet.open(mo)).as("who was not named").isEmpty();
        assertThat(quiet.of(cast.coryFor(cast.bo()), amy))
                .as("who does not look after her")
                .isEmpty();
        assertThat(quiet.of(cast.ada(), amy)).isEmpty();
        var corys = cast.browser(port, cory);
        assertThat(corys.get("/desk").body()).contains("If somebody goes quiet: 1");
        assertThat(corys.get("/reach/quiet/open").body()).contains("Amy");
        assertThat(corys.get("/reach/quiet/" + amy).body())
                .contains("Ana", NUMBER, "Never talk to my brother about me", "Thinking of you", "Blue door, twice.")
                .doesNotContain("She knows.");
        amys = cast.browser(port, amy);
        assertThat(amys.get("/reach/quiet").body()).contains("Cory read it");
        assertThat(amys.get("/me/looks").body()).contains("What you wrote for when you go quiet");
        assertThat(quiet.open(cory)).as("she is here again").isEmpty();
        assertThat(corys.get("/reach/quiet/" + amy).statusCode()).isEqualTo(404);
    }

    @Test
    void it_is_shown_paused_and_withdrawn_at_once() {
        var cory = cast.coryFor(amy);
        var amys = cast.browser(port, amy);
        write(amys, "3");
        amys.post("/reach/quiet", "/reach/quiet/showing", Map.of());
        assertThat(quiet.of(cory, amy)).isPresent();
        amys.post("/reach/quiet", "/reach/quiet/showing/end", Map.of());
        assertThat(quiet.of(cory, amy)).isEmpty();
        amys.post("/reach/quiet", "/reach/quiet/pause", Map.of());
        clock.forward(Duration.ofDays(40));
        assertThat(quiet.of(cory, amy)).isEmpty();
        quiet.pause(amy, false);
        assertThat(quiet.of(cory, amy)).isPresent();
        relations.to(Actor.of(cory), amy).forEach(each -> relations.end(Actor.SYSTEM, each.id()));
        assertThat(quiet.of(cory, amy)).as("who no longer looks after her").isEmpty();
        amys = cast.browser(port, amy);
        amys.post("/reach/quiet", "/reach/quiet/removal", Map.of());
        assertThat(quiet.own(amy)).isEmpty();
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from reach.quiet_reader")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void somebody_who_signs_out_each_time_is_still_known_to_have_been_here() {
        var cory = cast.coryFor(amy);
        write(cast.browser(port, amy), "5");
        clock.forward(Duration.ofDays(4));
        var amys = cast.browser(port, amy);
        amys.post("/today", "/sign-out", Map.of());
        TestDatabase.owner().sql("delete from signin.session").update();
        clock.forward(Duration.ofDays(4));
        assertThat(quiet.of(cory, amy)).isEmpty();
        clock.forward(Duration.ofDays(1));
        assertThat(quiet.of(cory, amy)).isPresent();
    }

    @Test
    void nobody_writes_for_somebody_else_and_nobody_is_named_by_another_role() {
        var bo = cast.bo();
        assertThatThrownBy(() -> gate.run(
                        Actor.of(bo),
                        () -> sql.sql("insert into reach.quiet (person, days, plan, written, heard)"
                                        + " values (:amy, 3, repeat('x', 20)::bytea, current_date, current_date)")
                                .param("amy", amy.value())
                                .update()))
                .isInstanceOf(DataAccessException.class);
        quiet.write(amy, new QuietPlan(3, Set.of("mentor"), List.of(), List.of(), List.of(), "", List.of(), ""));
        assertThatThrownBy(() -> quiet.write(
                        amy, new QuietPlan(3, Set.of("leader"), List.of(), List.of(), List.of(), "", List.of(), "")))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_form_for_quiet_times_that_says_nothing_is_not_kept() {
        var amys = cast.browser(port, amy);
        var form = new HashMap<>(Map.of("days", "14", "reader", "mentor", "way-text", "", "own", " "));
        var answer = amys.post("/reach/quiet", "/reach/quiet", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("href=\"#ways\"", "Choose at least one way, or write one line.");
        assertThat(quiet.own(amy)).isEmpty();
        for (var some : Map.of("way-text", "1", "own", "Blue door, twice.", "own-never", "Not at work")
                .entrySet()) {
            var one = new HashMap<>(form);
            one.put(some.getKey(), some.getValue());
            assertThat(amys.post("/reach/quiet", "/reach/quiet", one).statusCode())
                    .as(some.getKey())
                    .isEqualTo(303);
        }
    }

    @Test
    void a_form_for_quiet_times_says_what_to_mend_and_loses_nothing() {
        var amys = cast.browser(port, amy);
        var answer = amys.post(
                "/reach/quiet",
                "/reach/quiet",
                Map.of("days", "2", "never", "no-partner", "own", "Blue door, twice.", "way-text", "1"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Choose from 3 to 120 days",
                        "Choose at least one who may read it",
                        "Write what goes where the dots are",
                        "Blue door, twice.",
                        "value=\"no-partner\" checked");
        assertThat(quiet.own(amy)).isEmpty();
    }

    @Test
    void a_card_that_changes_changes_in_what_was_written_too() {
        var amys = cast.browser(port, amy);
        amys.post("/reach", "/reach", form("Ana", "both", NUMBER));
        write(amys, "14");
        var ana = people.of(amy).getFirst();
        amys.post("/reach/people/" + ana.id(), "/reach/people/" + ana.id(), form("Anita", "call", "520-555-0199"));
        assertThat(quiet.own(amy).orElseThrow().plan().who())
                .extracting(QuietPlan.Whom::name, QuietPlan.Whom::where)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Anita", "520-555-0199"));
        people.remove(amy, ana.id());
        assertThat(quiet.own(amy).orElseThrow().plan().who()).isEmpty();
    }

    private void write(Browser amys, String days) {
        var form = new HashMap<String, String>();
        form.put("days", days);
        form.put("reader", "caseload");
        people.of(amy).forEach(each -> form.put("who", each.id().toString()));
        form.put("way-call", "2");
        form.put("way-text", "1");
        form.put("words", "one-letter");
        form.put("own", "Blue door, twice.");
        form.put("never", "no-partner");
        form.put("fill-no-partner", "my brother");
        assertThat(amys.post("/reach/quiet", "/reach/quiet", form).statusCode()).isEqualTo(303);
    }

    private static Map<String, String> form(String name, String how, String where) {
        var form = new HashMap<String, String>();
        form.put("key", Ids.next().toString());
        form.put("name", name);
        form.put("how", how);
        form.put("where", where);
        form.put("word", "She knows.");
        return form;
    }
}
