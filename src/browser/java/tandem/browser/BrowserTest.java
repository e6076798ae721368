package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.browser.Chromium.Visitor;
import tandem.directory.SampleMeetings;
import tandem.shared.PersonId;
import tandem.signin.Method;
import tandem.signin.SessionKind;
import tandem.signin.Sessions;

/// Tandem with its sample meetings, on a Monday evening in Tucson, and somebody who comes to it with a browser.
@TandemTest
abstract class BrowserTest {
    /// 6:40 pm in Tucson.
    private static final Instant EVENING = Instant.parse("2026-03-03T01:40:00Z");

    static final String A_WEEK = "/meetings?near=Tucson&when=week";
    /// The worker answers what is asked from here on. The page that stands may be without it: a worker that starts
    /// while
    /// a page is on its way does not take that one over.
    static final String WORKER = "() => navigator.serviceWorker.ready.then(() => true)";

    static final String MEETING = "ol.rows h3 a";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext application;

    @Autowired
    Sessions sessions;

    @BeforeEach
    void evening() {
        clock.set(EVENING);
        SampleMeetings.load(application);
    }

    String address() {
        return "http://localhost:" + port;
    }

    Visitor visitor(NewContextOptions browser) {
        return Chromium.visitor(address(), browser);
    }

    /// A browser in which this person is signed in, with a passkey as those who work here need it.
    Visitor browserOf(PersonId person, NewContextOptions browser) {
        var visitor = visitor(browser);
        signIn(visitor, person, Method.PASSKEY);
        return visitor;
    }

    void signIn(Visitor visitor, PersonId person, Method method) {
        var cookie = sessions.open(person, SessionKind.SHORT, method, "unknown").split("[=;]");
        visitor.context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(address())));
    }

    /// Gives this browser a passkey of its own that answers at once.
    static void authenticator(Visitor visitor) {
        var session = visitor.context.newCDPSession(visitor.page);
        session.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (var able :
                List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) {
            options.addProperty(able, true);
        }
        var wanted = new JsonObject();
        wanted.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", wanted);
    }

    /// Keeps what the page looks like in `target/pages`, for whoever asked for it by `tandem.pictures`.
    static void picture(Page page, String name) {
        if (Boolean.getBoolean("tandem.pictures")) {
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pages", name + ".png")));
        }
    }

    /// Some seconds, fewer than thirty, pass as they do for pages that live: whose page fetches something does.
    void pass(int seconds, Visitor... all) {
        clock.forward(Duration.ofSeconds(seconds));
        for (var each : all) {
            each.page.evaluate("() => fetch(location.pathname, {headers: {'Tandem-Fragment': 'page'}}).then(() => {})");
        }
        all[0].page.waitForTimeout(700);
    }

    static NewContextOptions wide(String language) {
        return Chromium.phone(language).setViewportSize(1280, 800);
    }

    static void checkPage(Visitor visitor, String name) {
        assertThat(Axe.findings(visitor.page)).as(name).isEmpty();
        assertThat(visitor.scrollsSideways()).as(name).isFalse();
    }

    /// Without scripts a page cannot be asked from inside, so the same words are asked in a browser that has them.
    void checkCopy(Visitor visitor, String language, String name) {
        Copy.in(address(), language).of(visitor.page.content(), copy -> checkPage(copy, name));
    }

    static Locator button(Visitor visitor, String name) {
        return visitor.page
                .locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    static void tabTo(Visitor visitor, String selector) {
        assertThat(reaches(visitor, selector))
                .as("a way to %s by keyboard", selector)
                .isTrue();
    }

    /// Follows a link or sends a form, by keyboard.
    static void press(Visitor visitor, String selector) {
        tabTo(visitor, selector);
        arrive(visitor, () -> visitor.page.keyboard().press("Enter"));
    }

    /// Presses a key on what leads to no other page.
    static void press(Visitor visitor, String selector, String key) {
        tabTo(visitor, selector);
        visitor.page.keyboard().press(key);
    }

    static void type(Visitor visitor, String selector, String words) {
        tabTo(visitor, selector);
        visitor.page.keyboard().press("Control+A");
        visitor.page.keyboard().type(words);
    }

    /// Types, and sends the form from where it was typed.
    static void send(Visitor visitor, String selector, String words) {
        type(visitor, selector, words);
        arrive(visitor, () -> visitor.page.keyboard().press("Enter"));
    }

    /// Waits for the page to which something leads: what was pressed has not led there yet.
    static void arrive(Visitor visitor, Runnable pressing) {
        visitor.page.waitForNavigation(pressing);
    }

    static boolean reaches(Visitor visitor, String selector) {
        for (int step = 0; step < 90; step++) {
            visitor.page.keyboard().press("Tab");
            if (visitor.page.locator(selector + ":focus").count() > 0) {
                return true;
            }
        }
        return false;
    }
}
