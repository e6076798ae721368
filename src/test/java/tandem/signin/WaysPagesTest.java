package tandem.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.ResponseEntity;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.mail.Outbox;
import tandem.people.Kept;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.ways.Cards;
import tandem.ways.ErrandsDone;
import tandem.ways.Passphrases;
import tandem.ways.Ways;

@TandemTest
class WaysPagesTest {
    private static final String MINE = "/me/sign-in";
    private static final String GOOD = "lantern oboe gravel Tuesday";

    @Autowired
    Ways ways;

    @Autowired
    Cards cards;

    @Autowired
    Identities identities;

    @Autowired
    Sessions sessions;

    @Autowired
    Outbox outbox;

    @Autowired
    java.util.List<Kept> kept;

    @Autowired
    ApplicationContext application;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    MyWays mine;

    @Autowired
    Passphrases passphrases;

    @LocalServerPort
    int port;

    private PersonId amy;
    private Browser browser;

    @BeforeEach
    void clean() {
        TestDatabase.empty("people", "ways", "mail");
        clock.forward(Duration.ofHours(2));
        amy = cast.amy();
        browser = new Browser(port);
        browser.keep(sessions.open(amy, SessionKind.OWN, Method.INVITATION, "phone"));
    }

    @Test
    void somebody_who_has_just_joined_chooses_how_to_come_back_and_is_warned_without() {
        assertThat(browser.get("/welcome/keep").body()).contains("this phone is your only way in");
        var card = browser.post("/welcome/keep", "/me/sign-in/card", Map.of("next", "/welcome/keep"));
        assertThat(card.body()).contains("lang=\"zxx\"", "href=\"/welcome/keep\"");
        assertThat(browser.get("/welcome/keep").body()).doesNotContain("this phone is your only way in");
        assertThat(ways.of(amy).card()).isNotNull();
    }

    @Test
    void an_address_counts_when_the_number_sent_to_it_was_typed() {
        browser.post(MINE, "/me/sign-in/email", Map.of("email", "amy@example.org"));
        assertThat(ways.of(amy).email()).isNull();
        assertThat(browser.post(MINE, "/me/sign-in/email/number", Map.of("code", "11111111"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(ways.of(amy).email()).isNull();
        browser.post(MINE, "/me/sign-in/email/number", Map.of("code", number()));
        assertThat(ways.of(amy).email()).isEqualTo("amy@example.org");
    }

    @Test
    void whose_an_address_is_is_said_only_to_who_reads_its_mail() {
        var bo = cast.bo();
        identities.keep(Actor.of(bo), bo, IdentityKind.EMAIL, "bo@example.org");
        var theirs = browser.post(MINE, "/me/sign-in/email", Map.of("email", "bo@example.org"));
        var nobodys = browser.post(MINE, "/me/sign-in/email", Map.of("email", "free@example.org"));
        assertThat(theirs.statusCode()).isEqualTo(nobodys.statusCode());
        assertThat(theirs.headers().firstValue("Location"))
                .isEqualTo(nobodys.headers().firstValue("Location"));
        TestDatabase.empty("mail");
        browser.post(MINE, "/me/sign-in/email", Map.of("email", "bo@example.org"));
        var answer = browser.post(MINE, "/me/sign-in/email/number", Map.of("code", number()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("already lets somebody in");
        assertThat(identities.find(IdentityKind.EMAIL, "bo@example.org")).containsExactly(bo);
    }

    @Test
    void a_passphrase_is_kept_with_its_name_and_what_is_wrong_is_said() {
        var shorter = browser.post(MINE, "/me/sign-in/passphrase", Map.of("word", "door", "passphrase", "short"));
        assertThat(shorter.statusCode()).isEqualTo(422);
        assertThat(shorter.body()).contains("Make it longer", "value=\"door\"").doesNotContain("\"short\"");
        assertThat(browser.post(MINE, "/me/sign-in/passphrase", Map.of("word", "<b>", "passphrase", GOOD))
                        .statusCode())
                .isEqualTo(422);
        browser.post(MINE, "/me/sign-in/passphrase", Map.of("word", "door", "passphrase", GOOD));
        assertThat(ways.of(amy).name()).startsWith("door-");
        assertThat(browser.get(MINE).body()).contains(ways.of(amy).name());
    }

    @Test
    void a_change_asks_once_more_who_it_is() {
        cards.make(amy);
        clock.forward(Duration.ofMinutes(11));
        var page = browser.get(MINE).body();
        assertThat(page).contains("/sign-in/again?next=/me/sign-in").doesNotContain("/me/sign-in/email\"");
        for (var act : new String[] {"card", "email", "email/number", "email/end", "passphrase", "passphrase/end"}) {
            var answer =
                    browser.post(MINE, "/me/sign-in/" + act, Map.of("word", "door", "passphrase", GOOD, "next", MINE));
            assertThat(location(answer)).as(act).isEqualTo("/sign-in/again?late=1&next=%2Fme%2Fsign-in");
        }
        assertThat(location(browser.post(MINE, "/me/passkeys/question", Map.of())))
                .startsWith("/sign-in/again?late=1&next=%2Fme");
        assertThat(ways.of(amy).name()).isNull();
    }

    @Test
    void any_way_of_ones_own_shows_who_it_is_and_nobody_elses_does() {
        var name = browser.post(MINE, "/me/sign-in/passphrase", Map.of("word", "door", "passphrase", GOOD));
        assertThat(name.statusCode()).isEqualTo(303);
        var card = cards.make(amy);
        var bos = cards.make(cast.bo());
        clock.forward(Duration.ofMinutes(11));
        var again = "/sign-in/again?next=/me/sign-in";
        assertThat(browser.post(again, "/sign-in/again", Map.of("passphrase", "not these words at all"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.post(again, "/sign-in/again", card(bos.shown())).statusCode())
                .isEqualTo(422);
        var proven = browser.post(again, "/sign-in/again", Map.of("passphrase", GOOD, "next", MINE));
        assertThat(location(proven)).isEqualTo(MINE);
        assertThat(proven.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.matches("session=\\S{43};.*"));
        assertThat(browser.get(MINE).body()).contains("/me/sign-in/email\"");
        clock.forward(Duration.ofMinutes(11));
        assertThat(browser.post(again, "/sign-in/again", card(card.shown())).body())
                .contains("lang=\"zxx\"");
        assertThat(browser.get(MINE).body()).contains("/me/sign-in/email\"");
    }

    @Test
    void a_number_by_mail_shows_it_too() {
        identities.keep(Actor.of(amy), amy, IdentityKind.EMAIL, "amy@example.org");
        clock.forward(Duration.ofMinutes(11));
        var asked = browser.post("/sign-in/again", "/sign-in/again/number", Map.of("next", MINE));
        assertThat(location(asked)).isEqualTo("/sign-in/again?next=%2Fme%2Fsign-in&sent=1");
        var proven = browser.post("/sign-in/again?sent=1", "/sign-in/again", Map.of("code", number(), "next", MINE));
        assertThat(location(proven)).isEqualTo(MINE);
    }

    @Test
    void the_only_way_to_show_who_it_is_has_the_main_button() {
        cards.make(amy);
        assertThat(browser.get("/sign-in/again").body()).contains("<button class=\"btn main\">It is me");
        identities.keep(Actor.of(amy), amy, IdentityKind.EMAIL, "amy@example.org");
        assertThat(browser.get("/sign-in/again").body())
                .as("a control: of several none")
                .contains("<button class=\"btn\">It is me")
                .doesNotContain("<button class=\"btn main\">It is me");
    }

    @Test
    void of_many_places_where_one_is_signed_in_most_are_folded_away() {
        for (int more = 0; more < 2; more++) {
            sessions.open(amy, SessionKind.OWN, Method.CARD, "phone");
        }
        assertThat(browser.get(MINE).body()).as("a control").doesNotContain("<span>0 more", "<span>1 more");
        sessions.open(amy, SessionKind.OWN, Method.CARD, "phone");
        sessions.open(amy, SessionKind.OWN, Method.CARD, "phone");
        assertThat(browser.get(MINE).body()).containsSubsequence("this one", "<details", "<span>2 more</span>");
    }

    @Test
    void the_last_way_in_stays() {
        browser.post(MINE, "/me/sign-in/passphrase", Map.of("word", "door", "passphrase", GOOD));
        assertThat(location(browser.post(MINE, "/me/sign-in/passphrase/end", Map.of())))
                .isEqualTo("/me/sign-in?last=1");
        assertThat(ways.of(amy).name()).isNotNull();
        cards.make(amy);
        assertThat(location(browser.post(MINE, "/me/sign-in/passphrase/end", Map.of())))
                .isEqualTo(MINE);
        assertThat(ways.of(amy).name()).isNull();
    }

    /// Each waits, with its way gone, for the other to be as far: without the lock both would come through.
    @Test
    void two_tabs_that_each_take_one_of_the_last_two_ways_leave_one() throws Exception {
        for (int round = 0; round < 5; round++) {
            passphrases.keep(amy, "door", GOOD);
            identities.keep(Actor.of(amy), amy, IdentityKind.EMAIL, "amy@example.org");
            var both = new CyclicBarrier(2);
            try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
                var one = tabs.submit(() -> mine.end(amy, () -> met(both, passphrases.forget(amy))));
                var other = tabs.submit(() -> mine.end(amy, () -> met(both, mine.forgetEmail(amy))));
                assertThat(List.of(went(one.get()), went(other.get())))
                        .containsExactlyInAnyOrder("/me/sign-in", "/me/sign-in?last=1");
            }
            assertThat(ways.of(amy).count()).isOne();
        }
    }

    private static String went(ResponseEntity<Void> answer) {
        return String.valueOf(answer.getHeaders().getFirst("Location"));
    }

    private static boolean met(CyclicBarrier both, boolean gone) {
        try {
            both.await(300, TimeUnit.MILLISECONDS);
        } catch (Exception alone) {
            // As it should be.
        }
        return gone;
    }

    @Test
    void in_the_sample_whoever_is_somebody_made_up_shows_it_with_a_tap() {
        browser.keep(sessions.open(amy, SessionKind.SHORT, Method.PERSONA, "computer"));
        clock.forward(Duration.ofMinutes(11));
        var again = "/sign-in/again?next=/me/sign-in";
        assertThat(browser.get(again).body()).contains("You are somebody made up");
        assertThat(location(browser.post(again, "/sign-in/again", Map.of("next", MINE))))
                .isEqualTo(MINE);
        assertThat(browser.get(MINE).body()).contains("/me/sign-in/email\"");

        browser.keep(sessions.open(amy, SessionKind.SHORT, Method.CODE, "computer"));
        cards.make(amy);
        clock.forward(Duration.ofMinutes(11));
        assertThat(browser.get(again).body()).doesNotContain("You are somebody made up");
        assertThat(browser.post(again, "/sign-in/again", Map.of("next", MINE)).statusCode())
                .as("control: nobody else")
                .isEqualTo(422);
    }

    @Test
    void my_devices_are_listed_and_ended_one_by_one_or_all() {
        sessions.open(amy, SessionKind.SHORT, Method.CARD, "computer");
        var bos = sessions.open(cast.bo(), SessionKind.SHORT, Method.CARD, "computer");
        assertThat(bos).isNotBlank();
        assertThat(browser.get(MINE).body()).contains("A phone", "A computer", "this one");
        var computer = sessions.of(amy).stream()
                .filter(each -> each.device().equals("computer"))
                .findFirst()
                .orElseThrow();
        browser.post(MINE, "/me/sessions/" + computer.id() + "/end", Map.of());
        assertThat(sessions.of(amy)).singleElement().extracting(Session::device).isEqualTo("phone");
        var out = browser.post(MINE, "/me/sessions/end", Map.of());
        assertThat(location(out)).isEqualTo("/sign-out");
        assertThat(sessions.of(amy)).isEmpty();
    }

    @Test
    void the_export_says_which_ways_there_are_and_no_secret() {
        browser.post(MINE, "/me/sign-in/passphrase", Map.of("word", "door", "passphrase", GOOD));
        cards.make(amy);
        var all = kept.stream()
                .filter(each -> each.module().equals("ways") || each.module().equals("signin"))
                .map(each -> each.export(amy).toString())
                .toList();
        assertThat(all)
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("card", "door-"))
                .anySatisfy(text -> assertThat(text).contains("invitation"));
        assertThat(all.toString()).doesNotContain(GOOD);
    }

    private static Map<String, String> card(String letters) {
        return Map.of("card", letters, "key", UUID.randomUUID().toString(), "next", MINE);
    }

    private String number() {
        assertThat(ErrandsDone.within(application, Duration.ofSeconds(5))).isTrue();
        return outbox.waiting().getFirst().text().replaceAll("(?s).*?(\\d{4}) (\\d{4}).*", "$1$2");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
