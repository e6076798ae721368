package tandem.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.mail.Letter;
import tandem.mail.Outbox;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.ways.Cards;

@TandemTest
class SignInTest {
    @Autowired
    Identities identities;

    @Autowired
    Cards cards;

    @Autowired
    Sessions sessions;

    @Autowired
    Outbox outbox;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId amy;
    private Browser browser;

    @BeforeEach
    void clean() {
        TestDatabase.empty("people", "ways", "mail");
        clock.forward(Duration.ofHours(2));
        amy = cast.amy();
        identities.keep(Actor.of(amy), amy, IdentityKind.EMAIL, "amy@example.org");
        browser = new Browser(port);
    }

    @Test
    void an_e_mailed_number_brings_somebody_in_once() {
        assertThat(ask("Amy@example.org").headers().firstValue("Location")).contains("/sign-in/code?next=%2Fhelp");
        var letter = letter();
        assertThat(letter.to()).isEqualTo("amy@example.org");
        assertThat(letter.subject() + letter.text()).doesNotContainIgnoringCase("tandem", "recovery", "http", "peer");
        var answer = enter(number(letter));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/help");
        assertThat(sessions.of(amy)).singleElement().extracting(Session::method).isEqualTo(Method.CODE);
        clock.forward(Duration.ofMinutes(2));
        assertThat(enter(number(letter)).statusCode()).isEqualTo(422);
    }

    @Test
    void a_second_tap_on_the_same_form_comes_in_too() {
        var asked = ask("amy@example.org").headers().firstValue("Set-Cookie").orElseThrow();
        var number = number(letter());
        assertThat(enter(number).statusCode()).isEqualTo(303);
        browser.keep(asked);
        assertThat(enter(number).statusCode()).isEqualTo(303);
        clock.forward(Duration.ofMinutes(2));
        browser.keep(asked);
        assertThat(enter(number).statusCode()).isEqualTo(422);
    }

    @Test
    void a_number_works_for_ten_minutes_five_tries_and_only_in_the_browser_that_asked() {
        ask("amy@example.org");
        var number = number(letter());
        var elsewhere = new Browser(port);
        assertThat(elsewhere
                        .post("/sign-in/code", "/sign-in/code", Map.of("code", number))
                        .statusCode())
                .isEqualTo(422);
        for (int wrong = 0; wrong < 4; wrong++) {
            assertThat(enter("00000000").statusCode()).isEqualTo(422);
        }
        assertThat(enter(number).statusCode()).isEqualTo(303);

        ask("amy@example.org");
        var second = number(letter());
        for (int wrong = 0; wrong < 5; wrong++) {
            enter("00000000");
        }
        assertThat(enter(second).statusCode()).as("after five").isEqualTo(422);

        ask("amy@example.org");
        var third = number(letter());
        clock.forward(Duration.ofMinutes(11));
        assertThat(enter(third).statusCode()).as("too late").isEqualTo(422);
    }

    @Test
    void the_way_that_was_tried_stands_first_with_what_is_wrong_beside_it() {
        var page = browser.get("/sign-in").body();
        assertThat(page).containsSubsequence("action=\"/sign-in\"", "action=\"/sign-in/card\"");
        var tried = browser.post("/sign-in", "/sign-in/passphrase", Map.of("name", "door-kite", "passphrase", "no"));
        assertThat(tried.statusCode()).isEqualTo(422);
        assertThat(tried.body())
                .containsSubsequence(
                        "<section",
                        "That name and passphrase did not work",
                        "action=\"/sign-in/passphrase\"",
                        "door-kite",
                        "</section>",
                        "action=\"/sign-in\"",
                        "action=\"/sign-in/card\"");
        assertThat(tried.body().split("action=\"/sign-in/passphrase\""))
                .as("once")
                .hasSize(2);
        assertThat(browser.post("/sign-in", "/sign-in/card", Map.of("card", "ABCD"))
                        .body())
                .containsSubsequence(
                        "<section",
                        "That card did not work",
                        "action=\"/sign-in/card\"",
                        "</section>",
                        "action=\"/sign-in\"");
        assertThat(ask("not an address").body())
                .as("a control: the first way")
                .containsSubsequence("such as sky@example.org", "action=\"/sign-in\"", "action=\"/sign-in/card\"");
    }

    @Test
    void an_unknown_address_is_answered_the_same_and_nothing_is_sent() {
        var known = ask("amy@example.org");
        var page = browser.get("/sign-in/code").body();
        letter();
        TestDatabase.empty("mail");
        browser = new Browser(port);
        var unknown = ask("nobody@example.org");
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(unknown.headers().map().keySet())
                .isEqualTo(known.headers().map().keySet());
        assertThat(same(browser.get("/sign-in/code").body())).isEqualTo(same(page));
        waitForErrands();
        assertThat(outbox.waiting()).isEmpty();
        assertThat(enter("12345678").statusCode()).isEqualTo(422);
    }

    @Test
    void what_is_no_address_is_not_sent_a_number() {
        var answer = ask("bad");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Please type your e-mail", "value=\"bad\"");
    }

    @Test
    void five_numbers_in_a_quarter_of_an_hour_are_enough_for_known_and_unknown_alike() {
        for (var address : new String[] {"amy@example.org", "nobody@example.org"}) {
            for (int times = 0; times < 5; times++) {
                assertThat(ask(address).statusCode()).as(address).isEqualTo(303);
            }
            assertThat(ask(address).statusCode()).as(address).isEqualTo(429);
            clock.forward(Duration.ofMinutes(16));
            assertThat(ask(address).statusCode()).as("not for good").isEqualTo(303);
            assertThat(ask(address).statusCode()).as("one at a time").isEqualTo(429);
            clock.forward(Duration.ofMinutes(16));
            assertThat(ask(address).statusCode()).as("twice as long").isEqualTo(429);
            clock.forward(Duration.ofHours(2));
        }
    }

    @Test
    void fifty_tries_from_one_network_are_enough() {
        var token = token("/sign-in");
        for (int times = 0; times < 50; times++) {
            assertThat(card("WRONG" + times, token, UUID.randomUUID()).statusCode())
                    .isEqualTo(422);
        }
        assertThat(card("WRONG", token, UUID.randomUUID()).statusCode()).isEqualTo(429);
        clock.forward(Duration.ofMinutes(16));
        assertThat(card("WRONG", token, UUID.randomUUID()).statusCode()).isEqualTo(422);
    }

    @Test
    void a_card_works_once_and_shows_the_next_one() {
        var card = cards.make(amy);
        var token = token("/sign-in");
        var form = UUID.randomUUID();
        var page = card(card.shown().toLowerCase().replace("-", " "), token, form);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(sessions.of(amy)).singleElement().extracting(Session::method).isEqualTo(Method.CARD);
        assertThat(card(card.shown(), token, UUID.randomUUID()).statusCode())
                .as("used up")
                .isEqualTo(422);
        assertThat(card(shown(page), token, UUID.randomUUID()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_card_sent_again_after_a_lost_answer_leads_into_the_same_session_and_shows_the_same_next_card() {
        var card = cards.make(amy);
        var lost = new Browser(port);
        var token = token(lost, "/sign-in");
        var form = UUID.randomUUID();
        var bare = lost.cookies();
        var page = card(lost, card.shown(), token, form);
        var opened = sessions.of(amy).getFirst().id();
        browser.keep(bare);
        clock.forward(Duration.ofMinutes(6));
        var tapped = card(card.shown(), token, form);
        assertThat(tapped.statusCode()).isEqualTo(200);
        assertThat(shown(tapped)).isEqualTo(shown(page));
        assertThat(sessions.of(amy)).singleElement().extracting(Session::id).isEqualTo(opened);
        assertThat(browser.get("/me/sign-in").statusCode()).isEqualTo(200);
        var elsewhere = new Browser(port);
        assertThat(card(elsewhere, card.shown(), token(elsewhere, "/sign-in"), form)
                        .statusCode())
                .as("another browser")
                .isEqualTo(422);
        clock.forward(Duration.ofMinutes(5));
        assertThat(card(card.shown(), token, form).statusCode())
                .as("ten minutes after the first tap")
                .isEqualTo(422);
        assertThat(card(shown(page), token, UUID.randomUUID()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_card_sent_again_after_signing_out_lets_nobody_in_and_the_next_card_stays() {
        for (var out : new String[] {"/sign-out", "/me/sessions/end"}) {
            var card = cards.make(amy);
            var token = token("/sign-in");
            var form = UUID.randomUUID();
            var page = card(card.shown(), token, form);
            browser.postAlone(out, "token=" + token);
            assertThat(sessions.of(amy)).isEmpty();
            var again = card(card.shown(), token, form);
            assertThat(again.statusCode()).as(out).isEqualTo(422);
            assertThat(again.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(again.body()).doesNotContain("Amy", shown(page));
            assertThat(sessions.of(amy)).isEmpty();
            assertThat(card(shown(page), token, UUID.randomUUID()).statusCode()).isEqualTo(200);
            sessions.endAll(amy);
        }
    }

    @Test
    void of_two_taps_at_once_both_show_the_same_card_and_one_session_is_open() throws Exception {
        var card = cards.make(amy);
        var token = token("/sign-in");
        var form = UUID.randomUUID();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> card(card.shown(), token, form));
            var other = threads.submit(() -> card(card.shown(), token, form));
            assertThat(shown(one.get())).isEqualTo(shown(other.get()));
        }
        assertThat(sessions.of(amy)).hasSize(1);
    }

    @Test
    void nothing_of_a_card_or_a_code_stands_in_the_database() {
        var card = cards.make(amy);
        ask("amy@example.org");
        var number = number(letter());
        assertThat(TestDatabase.owner()
                        .sql("select (select string_agg(c::text, '') from ways.card c)"
                                + " || (select string_agg(t::text, '') from ways.ticket t)")
                        .query(String.class)
                        .single())
                .doesNotContain(card.letters(), number, hex(card.letters()), hex(number), hex("amy@example.org"));
    }

    @Test
    void who_says_that_a_phone_is_shared_is_out_sooner_and_who_says_it_is_theirs_stays() {
        for (var kind : new String[] {"shared", "own"}) {
            ask("amy@example.org");
            var answer =
                    browser.post("/sign-in/code", "/sign-in/code", Map.of("code", number(letter()), "phone", kind));
            assertThat(answer.headers().allValues("Set-Cookie").toString().contains("Max-Age=2592000"))
                    .isEqualTo(kind.equals("own"));
            assertThat(sessions.of(amy).getFirst().kind().code()).isEqualTo(kind);
            sessions.endAll(amy);
        }
    }

    @Test
    void signing_out_ends_the_session_and_clears_the_browser() throws InterruptedException {
        browser = cast.browser(port, amy);
        assertThat(sessions.of(amy)).hasSize(1);
        var out = browser.post("/sign-in", "/sign-out", Map.of());
        assertThat(out.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(sessions.of(amy)).isEmpty();
    }

    @Test
    void a_wanted_page_is_never_on_another_site() {
        for (var elsewhere : new String[] {"//evil.example", "https://evil.example", "/\\evil.example"}) {
            var page = browser.get(
                    "/sign-in?next=" + java.net.URLEncoder.encode(elsewhere, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(page.body()).contains("name=\"next\" value=\"\"");
        }
    }

    private HttpResponse<String> ask(String email) {
        return browser.post("/sign-in?next=/help", "/sign-in", Map.of("email", email, "next", "/help"));
    }

    private HttpResponse<String> enter(String number) {
        return browser.post("/sign-in/code", "/sign-in/code", Map.of("code", number, "next", "/help"));
    }

    private HttpResponse<String> card(String letters, String token, UUID form) {
        return card(browser, letters, token, form);
    }

    private static HttpResponse<String> card(Browser from, String letters, String token, UUID form) {
        return from.postAlone(
                "/sign-in/card", Browser.encode(Map.of("token", token, "card", letters, "key", form.toString())));
    }

    private String token(String page) {
        return token(browser, page);
    }

    private static String token(Browser from, String page) {
        return from.get(page).body().split("name=\"token\" value=\"")[1].split("\"")[0];
    }

    private Letter letter() {
        waitForErrands();
        return outbox.waiting().getFirst();
    }

    @Autowired
    org.springframework.context.ApplicationContext application;

    private void waitForErrands() {
        assertThat(tandem.ways.ErrandsDone.within(application, Duration.ofSeconds(5)))
                .isTrue();
    }

    private static String number(Letter letter) {
        return letter.text().replaceAll("(?s).*?(\\d{4}) (\\d{4}).*", "$1$2");
    }

    private static String shown(HttpResponse<String> page) {
        return page.body().split("lang=\"zxx\">")[1].split("<")[0];
    }

    private static String same(String page) {
        return page.replaceAll("name=\"(key|token)\" value=\"[^\"]*\"", "");
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
