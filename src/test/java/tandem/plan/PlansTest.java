package tandem.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.coping.Practices;
import tandem.people.Blocks;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.signin.Method;
import tandem.signin.SessionKind;
import tandem.signin.Sessions;
import tandem.wall.Actor;

@TandemTest
class PlansTest {
    @Autowired
    Plans plans;

    @Autowired
    Shares shares;

    @Autowired
    KeptOfPlan kept;

    @Autowired
    Practices practices;

    @Autowired
    Relations relations;

    @Autowired
    Blocks blocks;

    @Autowired
    Sessions sessions;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId amy;
    private Browser amys;

    @BeforeEach
    void clean() {
        TestDatabase.empty("people", "signin", "plan", "coping", "audit");
        clock.set(TestClock.START);
        amy = cast.amy();
        amys = cast.browser(port, amy);
    }

    @Test
    void a_plan_is_written_section_by_section_and_saved_as_it_comes() {
        assertThat(amys.get("/plan").body()).contains("Begin with the first part", "/plan/why\"");
        var key = Ids.next().toString();
        for (int twice = 0; twice < 2; twice++) {
            var saved = amys.post(
                    "/plan/why", "/plan/why/lines", Map.of("key", key, "words", "The dog, and Sunday's pancakes"));
            assertThat(saved.headers().firstValue("Location")).contains("/plan/why#mine");
        }
        assertThat(plans.lines(amy, "why")).extracting(Line::words).containsExactly("The dog, and Sunday's pancakes");
        assertThat(amys.get("/plan/why").body()).contains("Part 1 of 8", "Yours", "/plan/signs\"");
        var tapped = tap("why", "someone");
        assertThat(tapped).as("there are dots to fill in").contains("?line=");
        assertThat(amys.get(tapped.split("#")[0]).body())
                .contains("Change this line", ">… , who is waiting for me</textarea>");
        var line = plans.lines(amy, "why").getLast();
        amys.post("/plan/why", "/plan/why/lines/" + line.id(), Map.of("words", "Ines, who is waiting for me"));
        amys.post("/plan/why", "/plan/why/lines/" + line.id() + "/earlier", Map.of());
        assertThat(plans.lines(amy, "why")).extracting(Line::words).first().isEqualTo("Ines, who is waiting for me");
        amys.post("/plan/why", "/plan/why/lines/" + key + "/removal", Map.of());
        assertThat(plans.lines(amy, "why")).hasSize(1);
        assertThat(amys.get("/plan").body()).contains("Ines, who is waiting for me", "Only you read this part.");
        assertThat(clear("words", "waiting")).isZero();
    }

    @Test
    void a_pair_may_have_a_day_and_a_mistake_keeps_what_was_typed() {
        var wrong = amys.post(
                "/plan/risky",
                "/plan/risky/lines",
                Map.of("key", Ids.next().toString(), "words", "my pay comes in", "answer", "", "day", "soon"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(">my pay comes in</textarea>", "Write a few words here.", "Choose a day from the calendar");
        pair("my pay comes in", "I pay the rent first", "2026-03-06");
        pair("somebody offers me some", "I walk to another room", "");
        assertThat(amys.get("/plan").body()).contains("If my pay comes in: I pay the rent first", "March 6");
        assertThat(plans.dated(amy)).extracting(Line::day).containsExactly(Optional.of(LocalDate.of(2026, 3, 6)));
        assertThat(amys.get("/plan/paper").body())
                .contains("If somebody offers me some: I walk to another room", "988", "alone")
                .doesNotContain("Only you");
        assertThat(kept.export(amy).toString()).contains("my pay comes in", "day=2026-03-06");
        assertThat(clear("answer", "rent")).isZero();
        assertThat(amys.get("/plan/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void what_eased_things_is_suggested_to_its_owner_alone() {
        assertThat(amys.get("/plan/do").body()).doesNotContain("From what you noted");
        var id = Ids.next();
        practices.begin(amy, id, "after-a-nightmare", Optional.empty(), OptionalInt.of(8));
        practices.end(amy, id, "after-a-nightmare", OptionalInt.empty(), OptionalInt.of(5));
        assertThat(amys.get("/plan/do").body()).contains("From what you noted", "After a nightmare");
        assertThat(amys.get("/plan/go").body()).doesNotContain("From what you noted");
        assertThat(cast.browser(port, cast.bo()).get("/plan/do").body()).doesNotContain("From what you noted");
        assertThat(tap("do", "helped-after-a-nightmare")).isEqualTo("/plan/do#mine");
        assertThat(plans.lines(amy, "do")).extracting(Line::skill).containsExactly(Optional.of("after-a-nightmare"));
        assertThat(amys.get("/plan").body()).contains("/skills/after-a-nightmare");
    }

    @Test
    void a_section_is_opened_to_a_mentor_and_closed_at_once() {
        write("signs", "I stop answering");
        write("people", "My sister");
        assertThat(amys.get("/plan/sharing").body()).contains("You have neither yet.");
        var mo = cast.mo();
        cast.relate(RelationKind.MENTOR, amy, mo);
        var mos = cast.browser(port, mo);
        assertThat(mos.get("/plans/" + amy).statusCode()).isEqualTo(404);
        assertThat(mos.get("/plans").body()).contains("Nobody has opened a plan to you.");

        clock.forward(Duration.ofMinutes(1));
        share(mo, "signs");
        assertThat(amys.get("/plan/sharing").body()).contains("Reads one part of it now.");
        assertThat(amys.get("/plan").body()).contains("You read this part, and Mo.");
        assertThat(mos.get("/plans").body()).contains("Amy");
        assertThat(mos.get("/plans/" + amy).body())
                .contains("The plan of Amy", "I stop answering")
                .doesNotContain("My sister");
        assertThat(amys.get("/me/looks").body()).contains("parts of your plan that you opened");
        for (var other : List.of(cast.bo(), cast.lee(), cast.cory(), cast.sam(), cast.ada())) {
            assertThat(plans.visibleTo(Actor.of(other), amy)).isEmpty();
            assertThat(cast.browser(port, other).get("/plans/" + amy).statusCode())
                    .isIn(403, 404);
        }

        share(mo, "");
        assertThat(mos.get("/plans/" + amy).statusCode()).isEqualTo(404);
        assertThat(plans.visibleTo(Actor.of(mo), amy)).isEmpty();
    }

    @Test
    void the_end_of_the_relation_a_block_or_no_relation_at_all_close_it_too() {
        write("signs", "I stop answering");
        var mo = cast.mo();
        assertThatThrownBy(() -> shares.open(amy, mo, List.of("signs"))).isInstanceOf(DataAccessException.class);
        cast.relate(RelationKind.MENTOR, amy, mo);
        clock.forward(Duration.ofMinutes(1));
        shares.open(amy, mo, List.of("signs"));
        assertThat(plans.visibleTo(Actor.of(mo), amy)).hasSize(1);
        blocks.block(amy, mo, "Mo");
        assertThat(plans.visibleTo(Actor.of(mo), amy)).isEmpty();
        TestDatabase.owner().sql("delete from people.block").update();
        assertThat(plans.visibleTo(Actor.of(mo), amy)).hasSize(1);
        var relation = relations.to(Actor.of(amy), amy).getFirst();
        relations.end(Actor.of(amy), relation.id());
        assertThat(plans.visibleTo(Actor.of(mo), amy)).isEmpty();
        clock.forward(Duration.ofMinutes(1));
        cast.relate(RelationKind.MENTOR, amy, mo);
        assertThat(plans.visibleTo(Actor.of(mo), amy))
                .as("a new beginning opens nothing")
                .isEmpty();
        assertThat(cast.browser(port, amy).get("/plan/sharing").body()).contains("Reads nothing of it.");
    }

    @Test
    void only_a_phone_of_ones_own_may_keep_a_plan_and_lets_go_of_it_with_the_session() {
        write("why", "The dog");
        assertThat(amys.get("/plan").body()).contains("signed in here for a short while");
        assertThat(amys.post("/plan", "/plan/kept", Map.of()).statusCode()).isEqualTo(404);
        var shared = on(SessionKind.SHARED);
        assertThat(shared.get("/plan").body()).contains("never kept on it").doesNotContain("data-kept");
        assertThat(shared.post("/plan", "/plan/kept", Map.of()).statusCode()).isEqualTo(404);

        var own = on(SessionKind.OWN);
        assertThat(own.get("/plan").body()).contains("data-kept=\"off\"", "until then it can still be read");
        assertThat(own.get("/plan/kept").statusCode()).isEqualTo(204);
        own.post("/plan", "/plan/kept", Map.of());
        assertThat(own.get("/plan").body()).contains("data-kept=\"on\"");
        assertThat(own.get("/plan/kept").body()).contains("The dog");
        assertThat(own.get("/plan/offline").body()).doesNotContain("The dog");
        sessions.endAll(amy);
        assertThat(own.get("/plan/kept").statusCode())
                .as("signed out from elsewhere")
                .isEqualTo(204);
        own.keep(sessions.open(cast.bo(), SessionKind.OWN, Method.PASSKEY, "phone"));
        assertThat(own.get("/plan/kept").statusCode()).as("whoever comes next").isEqualTo(204);

        var again = on(SessionKind.OWN);
        again.post("/plan", "/plan/kept", Map.of());
        again.post("/plan", "/plan/kept/end", Map.of());
        assertThat(again.get("/plan/kept").statusCode()).isEqualTo(204);
        assertThat(new Browser(port).get("/plan/kept").statusCode()).isEqualTo(204);
    }

    private Browser on(SessionKind kind) {
        var browser = new Browser(port);
        browser.keep(sessions.open(amy, kind, Method.PASSKEY, "phone"));
        return browser;
    }

    private String tap(String section, String suggestion) {
        var key = Ids.next().toString();
        return amys.post("/plan/" + section, "/plan/" + section + "/lines", Map.of("key", key, "take", suggestion))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private void pair(String words, String answer, String day) {
        amys.post(
                "/plan/risky",
                "/plan/risky/lines",
                Map.of("key", Ids.next().toString(), "words", words, "answer", answer, "day", day));
    }

    private void write(String section, String words) {
        plans.add(amy, new Line(Ids.next(), section, words, "", Optional.empty(), Optional.empty()));
    }

    private void share(PersonId holder, String section) {
        amys.post("/plan/sharing", "/plan/sharing", Map.of("holder", holder.toString(), "section", section));
    }

    private static int clear(String column, String word) {
        return TestDatabase.owner()
                .sql("select count(*) from plan.line where position('" + word + "'::bytea in " + column + ") > 0")
                .query(Integer.class)
                .single();
    }
}
