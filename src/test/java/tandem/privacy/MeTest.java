package tandem.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import tandem.people.Blocks;
import tandem.people.People;
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
class MeTest {
    @Autowired
    People people;

    @Autowired
    Relations relations;

    @Autowired
    Blocks blocks;

    @Autowired
    Sessions sessions;

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
    void a_form_that_somebody_left_open_is_not_sent_in_the_name_of_whoever_is_signed_in_now() {
        var amy = cast.amy();
        var bo = cast.bo();
        var phone = cast.browser(port, amy);
        var open = form(phone, "/me/name");
        phone.post("/me", "/sign-out", Map.of());
        phone.keep(sessions.open(bo, SessionKind.SHARED, Method.CARD, "unknown"));
        assertThat(phone.postAlone("/me/name", open + "&name=Robin").statusCode())
                .isEqualTo(403);
        assertThat(name(bo)).isEqualTo("Bo");
        assertThat(name(amy)).isEqualTo("Amy");
        assertThat(phone.postAlone("/me/name", form(phone, "/me/name") + "&name=Robin")
                        .statusCode())
                .as("a form of their own: a control")
                .isEqualTo(303);
        assertThat(name(bo)).isEqualTo("Robin");
        assertThat(phone.postAlone("/sign-out", open).statusCode())
                .as("leaving is for anyone")
                .isEqualTo(303);
    }

    @Test
    void whoever_comes_to_a_phone_after_somebody_signed_out_gets_nothing_from_what_is_left()
            throws InterruptedException {
        var amy = cast.amy();
        var phone = new Browser(port);
        var session = sessions.open(amy, SessionKind.SHARED, Method.CARD, "unknown");
        phone.keep(session);
        var open = form(phone, "/me/name");
        phone.post("/me", "/sign-out", Map.of());
        phone.keep(session);
        for (int wait = 0; wait < 60 && phone.get("/me").statusCode() == 200; wait++) {
            Thread.sleep(50);
        }
        for (var page :
                List.of("/me", "/me/looks", "/me/name", "/me/copy", "/me/sign-in", "/me/blocks", "/me/erasure")) {
            var answer = phone.get(page);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(page)
                    .startsWith("/sign-in?next=");
            assertThat(answer.body()).as(page).doesNotContain("Amy");
            assertThat(answer.headers().firstValue("Cache-Control")).as(page).hasValue("no-store");
        }
        for (var act : List.of("/me/name", "/me/copy", "/me/erasure", "/me/sessions/end", "/me/calendar")) {
            assertThat(phone.postAlone(act, open + "&name=Robin&as=json&days=0&sure=yes&key=" + Ids.next())
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .as(act)
                    .startsWith("/sign-in?late=1");
        }
        assertThat(name(amy)).isEqualTo("Amy");
    }

    @Test
    void a_colleague_or_another_member_changes_nothing_by_the_ids_of_somebody_else() {
        var amy = cast.amy();
        cast.relate(RelationKind.MENTOR, amy, cast.mo());
        blocks.block(amy, cast.bo(), "Loud-in-the-hall");
        var block = blocks.of(amy).getFirst().id();
        var hers = cast.browser(port, amy);
        var session = sessions.of(amy).getFirst().id();
        for (var other : List.of(cast.cory(), cast.sam(), cast.ada(), cast.bo())) {
            var browser = cast.browser(port, other);
            browser.post("/me", "/me/sessions/" + session + "/end", Map.of());
            browser.post("/me", "/me/blocks/" + block + "/end", Map.of());
            assertThat(stop(browser, relation(amy, RelationKind.MENTOR))).isEqualTo(404);
            browser.post("/me", "/me/name", Map.of("name", "Robin", "person", amy.toString()));
            assertThat(browser.get("/me?person=" + amy).body()).doesNotContain("Amy", "Loud-in-the-hall");
            assertThat(browser.get("/me/erasure/end").statusCode()).isEqualTo(405);
        }
        assertThat(hers.get("/me").body()).contains("Amy", "Mo");
        assertThat(hers.get("/me/blocks").body()).contains("Loud-in-the-hall");
    }

    @Test
    void forms_without_a_token_with_that_of_another_browser_or_from_another_site_do_nothing() {
        var amy = cast.amy();
        var hers = cast.browser(port, amy);
        var form = form(hers, "/me/name") + "&name=Robin";
        assertThat(hers.postAlone("/me/name", "name=Robin").statusCode()).isEqualTo(403);
        var elsewhere = form(cast.browser(port, amy), "/me/name");
        assertThat(hers.postAlone("/me/name", elsewhere + "&name=Robin").statusCode())
                .isEqualTo(403);
        assertThat(hers.postAlone("/me/name", form, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(name(amy)).isEqualTo("Amy");
        for (int tap = 0; tap < 2; tap++) {
            assertThat(hers.postAlone("/me/name", form).statusCode()).isEqualTo(303);
        }
        assertThat(name(amy)).as("a double tap").isEqualTo("Robin");
    }

    /// What a page's first form of its own sends by itself.
    private static String form(Browser browser, String path) {
        var page = browser.get(path).body();
        return "token=" + value(page, "token") + "&whose=" + value(page, "whose");
    }

    private static String value(String page, String field) {
        return page.split("name=\"" + field + "\" value=\"")[1].split("\"")[0];
    }

    private String name(PersonId person) {
        return people.visibleTo(Actor.of(person), person).orElseThrow().name();
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
