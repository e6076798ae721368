package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.browser.Chromium.Visitor;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.mail.Outbox;
import tandem.shared.PersonId;
import tandem.signin.Method;
import tandem.signin.SessionKind;
import tandem.wall.Actor;
import tandem.ways.Cards;
import tandem.ways.ErrandsDone;
import tandem.ways.Passkeys;

/// Coming in and leaving, in a real browser. Passkeys by Chromium's virtual authenticator.
class SignInJourneyTest extends BrowserTest {
    @Autowired
    Cast cast;

    @Autowired
    Identities identities;

    @Autowired
    Passkeys passkeys;

    @Autowired
    Cards cards;

    @Autowired
    Outbox outbox;

    private PersonId amy;

    @BeforeEach
    void amyIsHere() {
        TestDatabase.empty("people", "ways", "mail");
        clock.forward(Duration.ofHours(2));
        amy = cast.amy();
        identities.keep(Actor.of(amy), amy, IdentityKind.EMAIL, "amy@example.org");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_number_by_mail_and_then_a_card_bring_somebody_in(boolean script) {
        try (var visitor = visitor(Chromium.phone("en-US").setJavaScriptEnabled(script))) {
            var page = visitor.page;
            page.navigate("/sign-in?next=/me/sign-in");
            page.locator("#email").fill("amy@example.org");
            button(visitor, "Send me a number").click();
            assertThat(ErrandsDone.within(application, Duration.ofSeconds(5))).isTrue();
            page.locator("#code").fill(outbox.waiting().getFirst().text().replaceAll("(?s).*?(\\d{4} \\d{4}).*", "$1"));
            button(visitor, "Come in").click();
            page.waitForURL(Pattern.compile(".*/me/sign-in"));
            button(visitor, "Make my card").click();
            var letters = page.locator(".letters").innerText();
            page.getByText("I have it, go on").click();
            page.locator(".foot").getByText("Sign out").click();
            page.waitForURL(Pattern.compile(".*/sign-out"));

            if (script) {
                page.navigate("/sign-in#card=" + letters);
                assertThat(page.locator("#card").inputValue()).isEqualTo(letters);
                assertThat(page.url()).endsWith("/sign-in");
            } else {
                page.navigate("/sign-in");
                page.getByText("With your card").click();
                page.locator("#card").fill(letters);
            }
            button(visitor, "Use my card").click();
            assertThat(page.locator(".letters").innerText()).isNotEqualTo(letters);
            assertThat(visitor.complaints).isEmpty();
        }
    }

    @Test
    void whoever_works_here_makes_a_passkey_and_comes_in_with_it() {
        var cory = cast.coryFor(amy);
        try (var visitor = visitor(wide("en-US"))) {
            authenticator(visitor);
            signIn(visitor, cory, Method.INVITATION);
            var page = visitor.page;
            page.navigate("/people/" + amy + "/card");
            page.waitForURL(Pattern.compile(".*/welcome/passkey.*"));
            button(visitor, "Add a passkey").click();
            page.waitForURL(Pattern.compile("^[^?]*/people/.*"));
            assertThat(passkeys.of(cory)).isNotEmpty();
            assertThat(page.locator("h1").innerText()).isEqualTo("A new card for Amy");

            page.locator(".foot").getByText("Sign out").click();
            page.waitForURL(Pattern.compile(".*/sign-out"));
            page.navigate("/sign-in?next=/people/" + amy + "/card");
            page.getByText("With a passkey").click();
            button(visitor, "Use my passkey").click();
            page.waitForURL(Pattern.compile("^[^?]*/people/.*"));
            assertThat(page.locator("h1").innerText()).isEqualTo("A new card for Amy");
            assertThat(visitor.complaints).isEmpty();
        }
    }

    @Test
    void a_passkey_that_does_not_answer_leaves_a_sentence() {
        try (var visitor = visitor(Chromium.phone("en-US"))) {
            var page = visitor.page;
            page.navigate("/sign-in");
            page.evaluate(
                    "() => { navigator.credentials.get = () => Promise.reject(new DOMException('', 'NotAllowedError')) }");
            page.getByText("With a passkey").click();
            button(visitor, "Use my passkey").click();
            page.getByText("That did not work. Nothing was saved.").waitFor();
        }
    }

    @Test
    void after_signing_out_the_way_back_shows_nothing_and_little_time_passes() {
        try (var visitor = visitor(Chromium.phone("en-US"))) {
            signIn(visitor, amy, Method.CARD);
            var page = visitor.page;
            page.navigate("/me/sign-in");
            assertThat(visitor.text()).contains("amy@example.org");
            page.evaluate("() => { localStorage.setItem('left', 'behind') }");
            long start = System.nanoTime();
            page.locator(".foot").getByText("Sign out").click();
            page.waitForURL(Pattern.compile(".*/sign-out"));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            System.out.println("signing out took "
                    + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
            page.goBack();
            assertThat(page.content()).doesNotContain("amy@example.org");
            assertThat(page.evaluate("() => localStorage.getItem('left')")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void after_leaving_a_shared_phone_quickly_the_way_back_shows_nothing(boolean script) {
        try (var visitor = visitor(Chromium.phone("en-US").setJavaScriptEnabled(script))) {
            var cookie =
                    sessions.open(amy, SessionKind.SHARED, Method.CARD, "phone").split("[=;]");
            visitor.context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(address())));
            var page = visitor.page;
            page.navigate("/today");
            page.navigate("/me/sign-in");
            assertThat(visitor.text()).contains("amy@example.org");
            page.locator("header").getByText("Quick exit").click();
            page.waitForCondition(() -> visitor.complained("A request to https://www.weather.gov/"));
            page.waitForCondition(() -> sessions.of(amy).isEmpty());
            page.goBack();
            assertThat(page.content()).doesNotContain("amy@example.org", "Amy");
            page.navigate("/me/sign-in");
            assertThat(page.url()).contains("/sign-in?next=");
        }
    }

    @Test
    void going_back_to_what_answered_a_form_is_not_called_a_lost_connection() {
        try (var visitor = visitor(Chromium.phone("en-US"))) {
            var page = visitor.page;
            page.navigate("/sign-in");
            page.waitForFunction(WORKER);
            page.getByText("With your card").click();
            page.locator("#card").fill("BCDF-GHJK-MNPQ-RSTV");
            button(visitor, "Use my card").click();
            page.getByText("That card did not work").waitFor();
            page.navigate("/help");
            page.goBack();
            assertThat(visitor.text()).doesNotContain("no connection");
            assertThat(page.url()).endsWith("/sign-in");
            visitor.context.setOffline(true);
            page.navigate("/meetings");
            assertThat(visitor.text()).as("without one: control").contains("no connection");
        }
    }

    @ParameterizedTest
    @CsvSource({"en-US, 1280, LIGHT", "es-US, 320, DARK"})
    void the_pages_are_accessible_and_fit(String language, int width, ColorScheme scheme) {
        cards.make(amy);
        var cory = cast.coryFor(amy);
        try (var visitor =
                visitor(Chromium.phone(language).setViewportSize(width, 740).setColorScheme(scheme))) {
            List.of("/sign-in", "/sign-in/code", "/sign-out")
                    .forEach(path -> look(visitor, path, language, width, scheme));
            signIn(visitor, amy, Method.CARD);
            List.of("/me/sign-in", "/welcome/keep", "/sign-in/again", "/me/sign-in/email")
                    .forEach(path -> look(visitor, path, language, width, scheme));
            signIn(visitor, cory, Method.PASSKEY);
            look(visitor, "/people/" + amy + "/card", language, width, scheme);
            look(visitor, "/welcome/passkey", language, width, scheme);
        }
    }

    private static void look(Visitor visitor, String path, String language, int width, ColorScheme scheme) {
        visitor.page.navigate(path);
        visitor.page.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true })");
        assertThat(Axe.findings(visitor.page)).as(path).isEmpty();
        assertThat(visitor.scrollsSideways()).as("%s at %s", path, width).isFalse();
        assertThat(visitor.complaints).as(path).isEmpty();
        var name = path.replaceAll("/people/[^/]*", "people").replaceAll("\\W+", "-") + "-" + language.substring(0, 2)
                + "-" + width + "-" + scheme.name().toLowerCase();
        picture(visitor.page, "signin" + name);
    }
}
