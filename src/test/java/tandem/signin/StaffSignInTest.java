package tandem.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
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
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.mail.Outbox;
import tandem.people.People;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.ways.Authenticator;
import tandem.ways.Cards;
import tandem.ways.Passkeys;
import tandem.ways.Renewals;
import tandem.web.PublicAddress;
import tandem.web.QrCode;

/// Whoever works here comes in with a passkey.
@TandemTest
class StaffSignInTest {
    @Autowired
    Cards cards;

    @Autowired
    Passkeys passkeys;

    @Autowired
    Sessions sessions;

    @Autowired
    Renewals renewals;

    @Autowired
    People people;

    @Autowired
    Identities identities;

    @Autowired
    Outbox outbox;

    @Autowired
    PublicAddress address;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId amy;
    private PersonId cory;
    private Browser browser;
    private Authenticator laptop;

    @BeforeEach
    void clean() {
        TestDatabase.empty("people", "ways", "mail");
        clock.forward(Duration.ofHours(2));
        amy = cast.amy();
        cory = cast.coryFor(amy);
        browser = new Browser(port);
        laptop = new Authenticator("http://localhost:" + port);
    }

    @Test
    void somebody_invited_makes_a_passkey_before_anything_else() {
        browser.keep(sessions.open(cory, SessionKind.SHORT, Method.INVITATION, "computer"));
        for (var page : new String[] {card(), "/me/sign-in", "/welcome/keep", "/incidents"}) {
            var answer = browser.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(303);
            assertThat(location(answer)).as(page).startsWith("/welcome/passkey");
        }
        assertThat(browser.get("/welcome/passkey").statusCode()).isEqualTo(200);
        var wanted = browser.post("/welcome/passkey", "/me/passkeys/question", Map.of());
        var made = browser.post(
                "/welcome/passkey",
                "/me/passkeys",
                Map.of("answer", laptop.make(wanted.body()), "next", "/me/sign-in"));
        assertThat(location(made)).isEqualTo("/me/sign-in");
        assertThat(browser.get(card()).statusCode()).isEqualTo(200);
    }

    @Test
    void with_a_passkey_they_are_in_and_no_other_way_is_open() {
        assertThat(passkeys.keep(cory, laptop.make(passkeys.wanted(cory)), "computer"))
                .isTrue();
        var paper = cards.make(cory);
        var refused = enterByCard(paper.shown());
        var unknown = enterByCard("BCDF-GHJK-MNPQ-RSTV");
        assertThat(refused.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
        assertThat(same(refused)).isEqualTo(same(unknown));
        var asked = browser.post("/sign-in", "/sign-in/passkey/question", Map.of());
        var in = browser.post(
                "/sign-in", "/sign-in/passkey", Map.of("answer", laptop.show(asked.body()), "next", card()));
        assertThat(location(in)).isEqualTo(card());
        assertThat(browser.get(card()).statusCode()).isEqualTo(200);
    }

    @Test
    void with_a_passkey_they_are_offered_nothing_that_would_not_let_them_in() {
        browser = cast.browser(port, cory);
        assertThat(browser.get("/me/sign-in").body())
                .as("before: control")
                .contains("\"/me/sign-in/card\"", "\"/me/sign-in/email\"", "\"/me/sign-in/passphrase\"");
        passkeys.keep(cory, laptop.make(passkeys.wanted(cory)), "computer");
        for (var page : new String[] {"/me/sign-in", "/welcome/keep"}) {
            assertThat(browser.get(page).body())
                    .as(page)
                    .contains("comes in with a passkey and with nothing else", "Where you are signed in")
                    .contains("\"/me/passkeys\"")
                    .doesNotContain("\"/me/sign-in/card\"", "\"/me/sign-in/email\"", "\"/me/sign-in/passphrase\"");
        }
    }

    @Test
    void a_member_comes_in_with_a_card_and_to_no_page_of_staff() {
        var paper = cards.make(amy);
        assertThat(enterByCard(paper.shown()).statusCode()).isEqualTo(200);
        assertThat(browser.get("/me/sign-in").statusCode()).isEqualTo(200);
        assertThat(browser.get(card()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_coordinator_makes_a_new_card_for_the_caseload_only() {
        sessions.open(amy, SessionKind.OWN, Method.CARD, "phone");
        var old = cards.make(amy);
        var hers = cast.browser(port, cory);
        assertThat(hers.get("/people/" + cast.bo() + "/card").statusCode()).isEqualTo(404);
        assertThat(cast.browser(port, cast.cory()).get(card()).statusCode()).isEqualTo(404);
        assertThat(hers.post(card(), card(), Map.of()).statusCode())
                .as("unchecked")
                .isEqualTo(422);
        assertThat(sessions.of(amy)).hasSize(1);

        var page = hers.post(card(), card(), Map.of("checked", "yes"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(sessions.of(amy)).isEmpty();
        assertThat(enterByCard(old.shown()).statusCode()).isEqualTo(422);
        assertThat(recorded("card_reissued")).isOne();
        var shown = page.body().split("lang=\"zxx\">")[1].split("<")[0];
        assertThat(page.body())
                .contains(QrCode.of(address.of("/sign-in#card=" + shown)).path());
        var letters = page.body().split("lang=\"zxx\">")[1].split("<")[0];
        var in = enterByCard(letters);
        assertThat(in.statusCode()).isEqualTo(200);
        assertThat(in.body()).contains("href=\"/me/sign-in\"");
        assertThat(recorded("signed_in")).isOne();
        assertThat(browser.get("/me/sign-in").body()).contains("Your coordinator made a new card for you");
        browser.post("/me/sign-in", "/me/sign-in/card/told", Map.of());
        assertThat(browser.get("/me/sign-in").body()).doesNotContain("Your coordinator made");
    }

    @Test
    void a_lost_phone_loses_its_passkeys() {
        var phone = new Authenticator("http://localhost:" + port);
        passkeys.keep(amy, phone.make(passkeys.wanted(amy)), "phone");
        var hers = cast.browser(port, cory);
        hers.post(card(), card(), Map.of("checked", "yes"));
        assertThat(passkeys.of(amy)).hasSize(1);
        hers.post(card(), card(), Map.of("checked", "yes", "phone", "yes"));
        assertThat(passkeys.of(amy)).isEmpty();
    }

    @Test
    void whoever_works_here_and_lost_their_passkey_gets_a_link_from_an_administrator() {
        passkeys.keep(cory, laptop.make(passkeys.wanted(cory)), "computer");
        identities.keep(Actor.of(cory), cory, IdentityKind.EMAIL, "cory@example.org");
        var paper = cards.make(cory);
        var desk = cast.browser(port, cory);
        var ada = cast.ada();
        for (var other : new PersonId[] {cast.sam(), cast.cory(), cast.mo(), amy}) {
            assertThat(renew(other, cory).statusCode()).isEqualTo(404);
        }
        assertThat(renew(ada, amy).statusCode()).as("a member").isEqualTo(404);
        assertThat(renew(ada, ada).statusCode()).as("oneself").isEqualTo(404);
        assertThat(passkeys.of(cory)).hasSize(1);

        var link = link(renew(ada, cory));
        assertThat(passkeys.of(cory)).isEmpty();
        assertThat(desk.get("/desk").statusCode()).isEqualTo(303);
        assertThat(outbox.waiting()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("cory@example.org");
            assertThat(letter.text()).contains("passkey").doesNotContain("/sign-in/new", "Ada", "Tandem");
        });
        assertThat(enterByCard(paper.shown()).statusCode())
                .as("no other way in meanwhile")
                .isEqualTo(422);

        var newer = link(renew(ada, cory));
        assertThat(browser.get(link).statusCode()).as("the one before").isEqualTo(404);
        assertThat(browser.get(newer).statusCode()).isEqualTo(200);
        assertThat(location(browser.post(newer, newer, Map.of()))).isEqualTo("/welcome/passkey");
        var eve = new Browser(port);
        assertThat(eve.get(newer).statusCode()).isEqualTo(404);
        for (var ended : new String[] {link, newer, "/sign-in/new/never-made"}) {
            assertThat(eve.get(ended).body())
                    .contains("This link has ended", "administrator at your program")
                    .doesNotContain("not here");
        }
        assertThat(eve.get(newer, "Accept-Language", "es").body()).contains("Este enlace ya no sirve", "Pide otro");
        assertThat(eve.post("/help", newer, Map.of()).body()).contains("This link has ended");
        assertThat(eve.post("/help", newer, Map.of()).statusCode()).isEqualTo(404);
        assertThat(location(browser.get("/desk"))).startsWith("/welcome/passkey");
        assertThat(browser.get("/welcome/passkey").body())
                .as("no tabs that lead nowhere yet")
                .doesNotContain("href=\"/today\"", "href=\"/circles\"");
        var phone = new Authenticator("http://localhost:" + port);
        var wanted = browser.post("/welcome/passkey", "/me/passkeys/question", Map.of());
        browser.post("/welcome/passkey", "/me/passkeys", Map.of("answer", phone.make(wanted.body()), "next", "/desk"));
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
        assertThat(browser.post("/help", newer, Map.of()).statusCode())
                .as("used")
                .isEqualTo(404);
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from audit.entry where act = 'passkey_renewed' and subject = :cory"
                                + " and actor = :ada")
                        .param("cory", cory.value())
                        .param("ada", ada.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_link_to_a_new_passkey_ends_after_a_day_and_is_asked_for_with_a_proof() {
        var ada = cast.ada();
        var link = link(renew(ada, cory));
        assertThat(browser.get(link).statusCode()).isEqualTo(200);
        clock.forward(Duration.ofHours(25));
        assertThat(browser.get(link).statusCode()).isEqualTo(404);
        assertThat(browser.post("/help", link, Map.of()).statusCode()).isEqualTo(404);
        var office = cast.browser(port, ada);
        office.get("/team");
        clock.forward(Duration.ofMinutes(11));
        assertThat(location(office.post("/help", "/team/" + cory + "/passkey", Map.of())))
                .isEqualTo("/sign-in/again?late=1&next=%2Fteam%2F" + cory);
        assertThatThrownBy(() -> renewals.make(
                        cory, people.visibleTo(Actor.of(cory), ada).orElseThrow()))
                .as("the database says so too")
                .isInstanceOf(DataAccessException.class);
    }

    private HttpResponse<String> renew(PersonId by, PersonId whom) {
        return cast.browser(port, by).post("/help", "/team/" + whom + "/passkey", Map.of());
    }

    private String link(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body().split("id=\"link\" value=\"" + address.of(""))[1].split("\"")[0];
    }

    /// How often this is in the trail, about Amy.
    private int recorded(String act) {
        return TestDatabase.owner()
                .sql("select count(*) from audit.entry where act = :act and subject = :amy")
                .param("act", act)
                .param("amy", amy.value())
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> enterByCard(String letters) {
        return browser.post(
                "/sign-in",
                "/sign-in/card",
                Map.of("card", letters, "key", UUID.randomUUID().toString()));
    }

    private String card() {
        return "/people/" + amy + "/card";
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String same(HttpResponse<String> page) {
        return page.body().replaceAll("name=\"(key|token)\" value=\"[^\"]*\"", "");
    }
}
