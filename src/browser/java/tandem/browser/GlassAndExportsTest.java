package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.browser.Chromium.Visitor;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.joining.PersonJoined;
import tandem.mail.Outbox;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Looking outside one's own list, and taking everybody's contacts out, as a browser shows them. Pictures lie in
/// `target/pages`.
class GlassAndExportsTest extends BrowserTest {
    private static final String WHY = "She asked for a call back, and Cory is away until Monday.";
    private static final String PURPOSE = "The yearly report that the county asked us for.";

    @Autowired
    Cast cast;

    @Autowired
    Identities identities;

    @Autowired
    Outbox outbox;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Gate gate;

    private PersonId amy;
    private PersonId cory;
    private PersonId sam;

    @BeforeEach
    void people() {
        TestDatabase.empty("people", "signin", "audit", "bridge", "safety", "mail", "setup");
        clock.forward(Duration.ofHours(3));
        amy = cast.amy();
        cory = cast.coryFor(amy);
        sam = cast.sam();
        gate.run(Actor.DOOR, () -> events.publishEvent(new PersonJoined(amy, Optional.empty(), Optional.empty())));
        identities.keep(Actor.of(amy), amy, IdentityKind.EMAIL, "amy@example.org");
        cast.browser(port, cory)
                .post(
                        "/desk/" + amy,
                        "/desk/" + amy + "/encounters",
                        Map.of(
                                "key",
                                Ids.next().toString(),
                                "result",
                                "reached",
                                "line",
                                "Ride to the clinic sorted.",
                                "next",
                                "taper"));
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("mail", "setup", "safety");
    }

    /// With no script at all, and no mouse: a slip is said and mended, the page opens, and is checked.
    @Test
    void a_page_is_opened_and_checked_without_scripts_and_by_keyboard() {
        try (var visitor = browserOf(sam, wide("en-US").setJavaScriptEnabled(false))) {
            var page = visitor.page;
            page.navigate("/glass");
            page.locator("#who").focus();
            page.keyboard().type("amy@example.org");
            page.keyboard().press("Tab");
            page.keyboard().type("because");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("[role=alert]").textContent()).contains("at least 10 letters");
            assertThat(page.locator("#who").inputValue()).isEqualTo("amy@example.org");
            page.locator("#reason").focus();
            page.keyboard().press("Control+a");
            page.keyboard().type(WHY);
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/glass?asked=1");
            page.locator("main a[href='/desk/" + amy + "']").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/" + amy);
            assertThat(visitor.text()).contains("Ride to the clinic sorted.", "They are not on your list");
        }
        try (var visitor = browserOf(cory, wide("en-US").setJavaScriptEnabled(false))) {
            visitor.page.navigate("/glass/reviews");
            button(visitor, "It was right").focus();
            visitor.page.keyboard().press("Enter");
            visitor.page.getByText("No look waits for your word").first().waitFor();
        }
    }

    @Test
    void the_list_is_taken_out_by_two_without_scripts() {
        ask(cory);
        try (var visitor = browserOf(sam, wide("en-US").setJavaScriptEnabled(false))) {
            visitor.page.navigate("/exports");
            button(visitor, "Yes, they may").click();
            visitor.page.waitForURL("**/exports");
        }
        try (var visitor = browserOf(cory, wide("en-US").setJavaScriptEnabled(false))) {
            visitor.page.navigate("/exports");
            var file = visitor.page.waitForDownload(
                    () -> button(visitor, "Take the list (CSV)").click());
            assertThat(file.suggestedFilename()).isEqualTo("list.csv");
            visitor.page.navigate("/exports");
            assertThat(visitor.text()).contains("The list was taken.");
        }
    }

    @Test
    void the_pages_are_accessible_and_fit_from_narrow_phones_to_wide_screens_in_both_languages() {
        look(Chromium.phone("es-US").setColorScheme(ColorScheme.DARK), "phone-dark-es");
        look(wide("en-US"), "wide-en");
    }

    private void look(NewContextOptions options, String kind) {
        people();
        ask(sam);
        try (var visitor = browserOf(sam, options)) {
            seen(visitor, "/glass", "glass-empty-" + kind);
            visitor.page.locator("#who").fill("amy@example.org");
            visitor.page.locator("#reason").fill(WHY);
            visitor.page.locator("form[action='/glass'] button").click();
            visitor.page.waitForURL("**/glass?asked=1");
            seen(visitor, "/glass?asked=1", "glass-open-" + kind);
            seen(visitor, "/desk/" + amy, "glass-desk-" + kind);
            seen(visitor, "/exports", "exports-waiting-" + kind);
        }
        try (var visitor = browserOf(cory, options)) {
            seen(visitor, "/glass/reviews", "glass-reviews-" + kind);
            seen(visitor, "/exports", "exports-for-me-" + kind);
            decide();
            visitor.page.navigate("/glass/reviews");
            visitor.page.locator("button[value=wrong]").click();
        }
        try (var visitor = browserOf(sam, options)) {
            seen(visitor, "/exports", "exports-ready-" + kind);
            seen(visitor, "/glass/reviews", "glass-wrong-" + kind);
            seen(visitor, "/team", "glass-team-" + kind);
        }
        try (var visitor = browserOf(amy, options)) {
            seen(visitor, "/me/looks", "glass-looks-" + kind);
        }
        outside(options, kind);
    }

    private void outside(NewContextOptions options, String kind) {
        TestDatabase.empty("people");
        amy = cast.amy();
        cory = cast.coryFor(amy);
        cast.browser(port, cast.ada())
                .post("/settings/approver", "/settings/approver", Map.of("name", "Ren", "email", "ren@example.org"));
        ask(cory);
        var text = outbox.waiting().getFirst().text();
        var code = text.lines()
                .filter(line -> line.matches("[0-9A-Z-]{19}"))
                .findFirst()
                .orElseThrow();
        try (var visitor = visitor(options)) {
            seen(visitor, "/second-yes", "second-" + kind);
            visitor.page.locator("#code").fill(code);
            visitor.page.locator("form[action='/second-yes'] button").click();
            checked(visitor, "second-question-" + kind);
            visitor.page.locator("button[value=yes]").click();
            visitor.page.waitForURL("**/second-yes?done=1");
            checked(visitor, "second-done-" + kind);
        }
    }

    private void seen(Visitor visitor, String path, String name) {
        visitor.page.navigate(path);
        assertThat(visitor.page.url()).endsWith(path);
        checked(visitor, name);
    }

    private static void checked(Visitor visitor, String name) {
        var size = visitor.page.viewportSize();
        visitor.page.setViewportSize(320, 640);
        assertThat(visitor.scrollsSideways()).as("%s scrolls sideways", name).isFalse();
        visitor.page.setViewportSize(size.width, size.height);
        assertThat(Axe.findings(visitor.page)).as(name).isEmpty();
        assertThat(visitor.complaints).as(name).isEmpty();
        picture(visitor.page, name);
    }

    private void ask(PersonId asker) {
        cast.browser(port, asker)
                .post("/exports", "/exports", Map.of("key", Ids.next().toString(), "reason", PURPOSE));
    }

    private void decide() {
        var id = TestDatabase.owner()
                .sql("select id from safety.approval")
                .query(UUID.class)
                .single();
        cast.browser(port, cory).post("/exports", "/exports/" + id + "/answer", Map.of("answer", "yes"));
    }
}
