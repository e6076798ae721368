package tandem.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.audit.Audit;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

@TandemTest
class MeTest {
    @Autowired
    People people;

    @Autowired
    Relations relations;

    @Autowired
    Audit audit;

    @Autowired
    Gate gate;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @BeforeEach
    void clean() {
        TestDatabase.empty("people", "audit");
        clock.set(TestClock.START);
    }

    @Test
    void i_read_who_may_see_me_and_why_and_who_looked() {
        var amy = cast.amy();
        var cory = cast.coryFor(amy);
        cast.relate(RelationKind.MENTOR, amy, cast.mo());
        gate.run(Actor.of(cory), () -> audit.looked(amy, "bridge.nothing"));
        var page = cast.browser(port, amy).get("/me");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.body())
                .contains("Amy", "Mo", "what you share with your mentor", "Cory", "your coordinator")
                .contains("Read: bridge.nothing");
        assertThat(cast.browser(port, cast.bo()).get("/me").body()).doesNotContain("Amy", "Cory", "Mo<");
    }

    @Test
    void i_stop_what_a_mentor_sees_and_cannot_stop_the_coordinator_or_what_is_anothers() {
        var amy = cast.amy();
        var mo = cast.mo();
        var cory = cast.coryFor(amy);
        cast.relate(RelationKind.MENTOR, amy, mo);
        var mentor = relation(amy, RelationKind.MENTOR);
        assertThat(stop(cast.browser(port, cast.bo()), mentor)).isEqualTo(404);
        assertThat(stop(cast.browser(port, amy), relation(amy, RelationKind.CASELOAD)))
                .isEqualTo(404);
        assertThat(people.visibleTo(Actor.of(mo), amy)).isPresent();
        assertThat(stop(cast.browser(port, amy), mentor)).isEqualTo(303);
        assertThat(people.visibleTo(Actor.of(mo), amy)).isEmpty();
        assertThat(people.visibleTo(Actor.of(cory), amy)).isPresent();
        assertThat(cast.browser(port, amy).get("/me").body()).doesNotContain("what you share with your mentor");
    }

    @Test
    void i_know_by_name_who_looked_even_when_they_see_me_no_more_and_they_learn_nothing_by_it() {
        var amy = cast.amy();
        var mo = cast.mo();
        cast.relate(RelationKind.MENTOR, amy, mo);
        gate.run(Actor.of(mo), () -> audit.looked(amy, "bridge.nothing"));
        relations.end(Actor.of(amy), relation(amy, RelationKind.MENTOR));
        assertThat(cast.browser(port, amy).get("/me/looks").body()).contains("<b>Mo</b>");
        assertThat(people.visibleTo(Actor.of(mo), amy)).isEmpty();
        assertThat(people.visibleTo(Actor.of(cast.bo()), mo)).isEmpty();
    }

    @Test
    void what_somebody_looked_at_again_and_again_in_a_day_stands_there_once_and_in_the_whole_list_each_time() {
        var amy = cast.amy();
        var cory = cast.coryFor(amy);
        for (int i = 0; i < 7; i++) {
            gate.run(Actor.of(cory), () -> audit.looked(amy, "bridge.desk"));
        }
        var browser = cast.browser(port, amy);
        assertThat(browser.get("/me").body())
                .containsOnlyOnce("Read: last contact")
                .contains("7 times that day");
        assertThat(browser.get("/me/looks").body().split("Read: last contact")).hasSize(8);
    }

    @Test
    void i_change_my_name_and_a_slip_keeps_what_i_typed() {
        var amy = cast.amy();
        var browser = cast.browser(port, amy);
        var slip = browser.post("/me/name", "/me/name", Map.of("name", "<b>Sparrow</b>".repeat(4)));
        assertThat(slip.statusCode()).isEqualTo(422);
        assertThat(slip.body()).contains("&lt;b>Sparrow&lt;/b>", "That is a little long");
        var full = browser.post("/me/name", "/me/name", Map.of("name", " José  de la Mora "));
        assertThat(full.statusCode()).isEqualTo(422);
        assertThat(full.body()).contains("That looks like a full name");
        assertThat(browser.post("/me/name", "/me/name", Map.of("name", "José de la Mora", "kept", "José de la Mora"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(people.visibleTo(Actor.of(amy), amy).orElseThrow().name()).isEqualTo("José de la Mora");
    }

    @Test
    void a_visitor_is_led_to_sign_in() {
        for (var path : new String[] {"/me", "/me/looks", "/me/name", "/me/copy", "/me/erasure"}) {
            assertThat(new Browser(port)
                            .get(path)
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .as(path)
                    .startsWith("/sign-in?next=");
        }
    }

    private java.util.UUID relation(PersonId subject, RelationKind kind) {
        return relations.to(Actor.of(subject), subject).stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static int stop(Browser browser, java.util.UUID relation) {
        return browser.post("/me/name", "/me/sight/" + relation + "/end", Map.of())
                .statusCode();
    }
}
