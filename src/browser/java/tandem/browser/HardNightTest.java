package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.browser.Chromium.Visitor;
import tandem.content.Adoptions;
import tandem.content.Contents;
import tandem.plan.Line;
import tandem.plan.Plans;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.signin.Method;
import tandem.signin.SessionKind;

/// A hard night: a skill, step by step with the keyboard; what helped comes first the next time; and a plan on paper
/// and on one's own phone, which goes from there with the session.
class HardNightTest extends BrowserTest {
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page[^s]");
    private static final String STORED =
            "async () => (await indexedDB.databases()).some(one => one.name === 'tandem-plan')";

    @Autowired
    Cast cast;

    @Autowired
    Contents contents;

    @Autowired
    Adoptions adoptions;

    @Autowired
    Plans plans;

    private PersonId amy;

    @BeforeEach
    void skills() {
        TestDatabase.empty("people", "signin", "coping", "plan", "content");
        amy = cast.amy();
        var sam = cast.sam();
        contents.all("skills", Language.EN).forEach(item -> adoptions.adopt(sam, item));
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("content");
    }

    @Test
    void a_skill_is_followed_by_keyboard_and_offered_first_the_next_time() {
        try (var visitor = browserOf(amy, Chromium.phone("en-US"))) {
            var page = visitor.page;
            page.navigate("/skills/grounding");
            press(visitor, "main details:has([name=before]) > summary", "Enter");
            choose(visitor, "before", 7);
            press(visitor, "main .btn.main");
            page.waitForURL("**/skills/grounding?practice=*step=1");
            checkPage(visitor, "a step");
            assertThat(page.locator("#aloud").isVisible())
                    .as("no voice on this machine")
                    .isFalse();
            tabTo(visitor, "#pause");
            page.keyboard().press("Space");
            assertThat(page.evaluate("() => getComputedStyle(document.querySelector('[data-step]:not([hidden]) .fill'))"
                            + ".animationPlayState"))
                    .isEqualTo("paused");
            tabTo(visitor, "#next");
            for (int step = 2; step <= 8; step++) {
                page.keyboard().press("Enter");
                assertThat(page.locator("[aria-live] [data-step]:visible").innerText())
                        .contains("Step " + step + " of 8");
            }
            assertThat(page.url()).endsWith("step=8");
            page.keyboard().press("Enter");
            page.waitForURL("**step=9");
            checkPage(visitor, "the end");
            choose(visitor, "after", 3);
            press(visitor, "main .btn.main");
            page.getByText("7 before, 3 after.").waitFor();
            assertThat(visitor.text()).contains("So far: Once, and it eased.");
            press(visitor, "main a[href='/skills/now']");
            page.waitForURL("**/skills/now");
            press(visitor, "[value=panic]");
            page.getByText("Or one of these").waitFor();
            assertThat(visitor.text()).contains("This has helped you");
            assertThat(page.locator("main h3").first().innerText()).startsWith("Back to right now");
            checkPage(visitor, "what is offered");
            assertThat(visitor.complaints).isEmpty();
        }
    }

    @Test
    void a_step_goes_on_by_itself_unless_somebody_wants_no_motion() {
        for (var still : List.of(false, true)) {
            var phone = Chromium.phone("en-US");
            if (still) {
                phone.setReducedMotion(ReducedMotion.REDUCE);
            }
            try (var visitor = visitor(phone)) {
                visitor.page.navigate("/skills/paced-breathing?step=3");
                assertThat(visitor.page.locator("[data-step]:visible .breath").isVisible())
                        .isEqualTo(!still);
                visitor.page.evaluate(
                        "() => document.getAnimations().forEach(each => each.effect.getTiming().iterations"
                                + " === 1 && each.finish())");
                visitor.page.waitForTimeout(200);
                assertThat(visitor.text()).contains(still ? "Step 3 of 8" : "Step 4 of 8", "About 60 seconds");
            }
        }
    }

    @Test
    void a_plan_is_on_paper_and_on_the_phone_and_goes_with_the_session() {
        for (int line = 0; line < 16; line++) {
            plans.add(
                    amy,
                    new Line(
                            Ids.next(),
                            "do",
                            "Something small to do, number " + line,
                            "",
                            Optional.empty(),
                            Optional.empty()));
        }
        try (var visitor = visitor(Chromium.phone("en-US"))) {
            var page = visitor.page;
            ownPhone(visitor);
            write(visitor);
            onPaper(visitor);
            keep(visitor);
            visitor.context.setOffline(true);
            for (var path : List.of("/plan/offline", "/plan")) {
                page.navigate(path);
                page.waitForFunction("() => document.body.innerText.includes('The dog needs me')");
            }
            page.navigate("/circles");
            assertThat(visitor.text()).contains("988", "it opens here").doesNotContain("The dog");
            page.navigate("/return-to-use");
            assertThat(visitor.text())
                    .contains("What is it like right now?", "call 911")
                    .doesNotContain("The dog");
            visitor.context.setOffline(false);

            sessions.endAll(amy);
            page.navigate("/about");
            page.waitForFunction("async () => !(await (" + STORED + ")())");
            page.navigate("/plan/offline");
            assertThat(visitor.text())
                    .contains("No plan is kept on this phone.")
                    .doesNotContain("The dog");

            ownPhone(visitor);
            keep(visitor);
            page.locator("footer [formaction='/sign-out']").click();
            page.waitForURL("**/sign-out");
            page.navigate("/plan/offline");
            assertThat(visitor.text())
                    .contains("No plan is kept on this phone.")
                    .doesNotContain("The dog");
            page.waitForFunction("async () => !(await (" + STORED + ")())");
        }
    }

    private void ownPhone(Visitor visitor) {
        var cookie =
                sessions.open(amy, SessionKind.OWN, Method.PASSKEY, "phone").split("[=;]");
        visitor.context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(address())));
    }

    private static void write(Visitor visitor) {
        var page = visitor.page;
        page.navigate("/plan");
        checkPage(visitor, "a plan");
        page.locator("main .btn.main").click();
        page.locator("#words").fill("The dog needs me at six");
        button(visitor, "Save this line").click();
        button(visitor, "My kids").click();
        assertThat(visitor.text()).contains("The dog needs me at six", "My kids");
        checkPage(visitor, "a section");
        page.navigate("/plan/risky");
        page.locator("#words").fill("my pay comes in");
        page.locator("#answer").fill("I pay the rent first");
        button(visitor, "Save this line").click();
        assertThat(visitor.text()).contains("If my pay comes in: I pay the rent first");
        assertThat(visitor.complaints).isEmpty();
    }

    /// The bar and the foot say where it is from; the sheet does not.
    private static void onPaper(Visitor visitor) {
        var page = visitor.page;
        page.navigate("/plan/paper");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".bar:visible, .foot:visible, .btn:visible").count())
                .isZero();
        assertThat(visitor.text()).contains("The dog needs me at six", "988");
        for (var format : List.of("A4", "Letter")) {
            var sheet = new String(page.pdf(new Page.PdfOptions().setFormat(format)), StandardCharsets.ISO_8859_1);
            assertThat(SHEET.matcher(sheet).results().count()).as(format).isEqualTo(1);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /// What lies in the browser is sealed, and its key cannot be taken out.
    private static void keep(Visitor visitor) {
        var page = visitor.page;
        page.navigate("/plan");
        page.waitForFunction(WORKER);
        button(visitor, "Keep it on this phone").click();
        page.waitForFunction("() => document.querySelector('[data-said]:not([hidden])')");
        var kept = page.evaluate("""
                () => new Promise(done => {
                  const asked = indexedDB.open('tandem-plan')
                  asked.onsuccess = () => {
                    const got = asked.result.transaction('kept').objectStore('kept').get('plan')
                    got.onsuccess = () => {
                      asked.result.close()
                      done(got.result.key.extractable + ' ' + new TextDecoder().decode(got.result.sealed))
                    }
                  }
                })""").toString();
        assertThat(kept).startsWith("false ").doesNotContain("dog", "sections");
        assertThat(page.evaluate("() => JSON.stringify({...localStorage, ...sessionStorage})")
                        .toString())
                .doesNotContain("dog");
    }

    private static void choose(Visitor visitor, String name, int number) {
        tabTo(visitor, "input[name=" + name + "]");
        visitor.page.keyboard().press("Space");
        for (int at = 0; at < number; at++) {
            visitor.page.keyboard().press("ArrowRight");
        }
        assertThat(visitor.page
                        .locator("input[name=" + name + "][value='" + number + "']")
                        .isChecked())
                .isTrue();
    }
}
