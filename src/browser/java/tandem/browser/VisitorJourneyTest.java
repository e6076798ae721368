package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.browser.Chromium.Visitor;

/// Somebody comes to Tandem for the first time, on an old phone, and finds a meeting and a person.
@TandemTest
class VisitorJourneyTest {
    /// Monday, 6:40 pm in Tucson.
    private static final Instant EVENING = Instant.parse("2026-03-03T01:40:00Z");

    private static final List<String> PAGES = List.of(
            "/", "/meetings", "/meetings?near=Tucson&when=week", "/help", "/about", "/privacy", "/nothing-here");

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @BeforeEach
    void evening() {
        clock.set(EVENING);
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, true, Find meetings, Meetings in the next 6 hours, Add to calendar, Help now, Ask them to reach me",
        "en-US, false, Find meetings, Meetings in the next 6 hours, Add to calendar, Help now, Ask them to reach me",
        "es-US, true, Buscar reuniones, Reuniones en las próximas 6 horas, Añadir al calendario, Ayuda ahora, Pedir que me busquen",
        "es-US, false, Buscar reuniones, Reuniones en las próximas 6 horas, Añadir al calendario, Ayuda ahora, Pedir que me busquen"
    })
    void a_visitor_finds_a_meeting_tonight_and_asks_to_be_reached(
            String language, boolean script, String find, String title, String calendar, String help, String ask) {
        try (var visitor = Chromium.visitor(address(), Chromium.phone(language).setJavaScriptEnabled(script))) {
            var page = visitor.page;
            page.navigate("/");
            page.locator("#near").fill("Tucson");
            button(visitor, find).click();
            assertThat(page.locator("h1").innerText()).isEqualTo(title);
            var meeting = page.locator("ol.rows h3 a").first();
            var name = meeting.innerText();
            meeting.click();
            assertThat(page.locator("h1").innerText()).isEqualTo(name);
            assertThat(visitor.text()).contains(calendar);
            page.locator("header").getByText(help).click();
            page.locator("input[name=how][value=call]").check();
            page.locator("#reach").fill("520-555-0123");
            button(visitor, ask).click();
            assertThat(page.url()).doesNotContain("520-555");
            assertThat(visitor.text()).doesNotContain("520-555-0123");
            assertThat(visitor.text()).contains("988");
            assertThat(visitor.complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-US"})
    void every_page_is_accessible_and_fits_a_narrow_phone(String language) {
        try (var visitor = Chromium.visitor(address(), Chromium.phone(language).setViewportSize(320, 640))) {
            for (var path : pages(visitor)) {
                visitor.page.navigate(path);
                visitor.page.waitForTimeout(50);
                assertThat(Axe.findings(visitor.page)).as(path).isEmpty();
                assertThat(visitor.scrollsSideways())
                        .as("%s scrolls sideways", path)
                        .isFalse();
            }
            assertThat(visitor.complaints).noneMatch(complaint -> !complaint.contains("404"));
        }
    }

    @Test
    void every_page_is_accessible_in_the_dark_on_a_wide_screen() {
        var wide = Chromium.phone("en-US")
                .setViewportSize(1280, 800)
                .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK);
        try (var visitor = Chromium.visitor(address(), wide)) {
            for (var path : pages(visitor)) {
                visitor.page.navigate(path);
                assertThat(Axe.findings(visitor.page)).as(path).isEmpty();
            }
        }
    }

    /// The control: the engine and the complaints do see what is wrong.
    @Test
    void a_broken_page_is_noticed() {
        try (var visitor = Chromium.visitor(address(), Chromium.phone("en-US"))) {
            visitor.page.navigate("/");
            visitor.page.evaluate("() => document.querySelector('label').remove()");
            assertThat(Axe.findings(visitor.page)).isNotEmpty();
            visitor.page.evaluate("() => { const i = new Image(); i.src = 'https://example.com/x.png' }");
            visitor.page.waitForTimeout(200);
            assertThat(visitor.complaints).anyMatch(complaint -> complaint.contains("example.com"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_whole_way_goes_by_keyboard(boolean script) {
        try (var visitor = Chromium.visitor(address(), Chromium.phone("en-US").setJavaScriptEnabled(script))) {
            var page = visitor.page;
            page.navigate("/");
            page.keyboard().press("Tab");
            assertThat(focused(visitor)).isEqualTo("Quick exit");
            page.keyboard().press("Tab");
            assertThat(focused(visitor)).isEqualTo("Skip to the page");
            page.keyboard().press("Enter");
            tabTo(visitor, "#near");
            page.keyboard().press("Control+A");
            page.keyboard().type("85701");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*near=85701.*"));
            tabTo(visitor, "ol.rows h3 a");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/meetings/[a-z].*"));
            assertThat(visitor.text()).contains("When");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void quick_exit_leaves_at_once(boolean script) {
        try (var visitor = Chromium.visitor(address(), Chromium.phone("en-US").setJavaScriptEnabled(script))) {
            visitor.context.route(url -> !url.startsWith(address()), route -> route.fulfill());
            visitor.page.navigate("/help");
            visitor.page.locator("header").getByText("Quick exit").click();
            visitor.page.waitForURL(url -> !url.startsWith(address()));
            assertThat(visitor.page.url()).doesNotContain("localhost");
        }
    }

    @Test
    void help_works_without_a_connection_after_one_visit() {
        try (var visitor = Chromium.visitor(address(), Chromium.phone("es-US"))) {
            var page = visitor.page;
            page.navigate("/");
            page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
            page.waitForTimeout(500);
            visitor.context.setOffline(true);
            page.navigate("/help");
            assertThat(visitor.text()).contains("988").contains("911");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
            page.navigate("/meetings");
            assertThat(visitor.text()).contains("988");
        }
    }

    @Test
    void the_language_is_kept() {
        try (var visitor = Chromium.visitor(address(), Chromium.phone("en-US").setJavaScriptEnabled(false))) {
            visitor.page.navigate("/meetings");
            visitor.page.getByRole(AriaRole.BUTTON, named("Español")).click();
            assertThat(visitor.page.locator("html").getAttribute("lang")).isEqualTo("es");
            assertThat(visitor.page.url()).endsWith("/meetings");
            visitor.page.navigate("/help");
            assertThat(visitor.page.locator("html").getAttribute("lang")).isEqualTo("es");
        }
    }

    @Test
    void a_correction_is_taken_and_shown_as_a_difference() {
        try (var visitor = Chromium.visitor(address(), Chromium.phone("en-US").setJavaScriptEnabled(false))) {
            var page = visitor.page;
            page.navigate("/meetings?near=Tucson&when=week");
            page.locator("ol.rows h3 a").first().click();
            page.getByText("Suggest a correction").click();
            button(visitor, "Send it").click();
            assertThat(visitor.text()).contains("You have not changed anything yet.");
            page.locator("#place").fill("Side door, 12 Elm St");
            button(visitor, "Send it").click();
            assertThat(visitor.text()).contains("Thank you").contains("Side door, 12 Elm St");
        }
    }

    @Test
    void both_clocks_are_shown_where_they_differ() {
        try (var visitor = Chromium.visitor(address(), Chromium.phone("en-US").setTimezoneId("America/New_York"))) {
            var page = visitor.page;
            page.navigate("/");
            page.navigate("/meetings?near=Tucson&when=week&how=in-person");
            assertThat(visitor.text()).contains("on your clock");
            page.locator("ol.rows h3 a").first().click();
            assertThat(visitor.text()).contains("Eastern");
        }
    }

    private static void tabTo(Visitor visitor, String selector) {
        for (int step = 0; step < 120; step++) {
            visitor.page.keyboard().press("Tab");
            Locator target = visitor.page.locator(selector + ":focus");
            if (target.count() > 0) {
                return;
            }
        }
        throw new AssertionError("No way to " + selector + " by keyboard");
    }

    private static String focused(Visitor visitor) {
        return visitor.page.locator(":focus").innerText().trim();
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static com.microsoft.playwright.Page.GetByRoleOptions named(String name) {
        return new com.microsoft.playwright.Page.GetByRoleOptions().setName(name);
    }

    private List<String> pages(Visitor visitor) {
        visitor.page.navigate("/meetings?near=Tucson&when=week");
        var meeting = visitor.page.locator("ol.rows h3 a").first().getAttribute("href");
        var all = new java.util.ArrayList<>(PAGES);
        all.add(meeting);
        all.add(meeting + "/correction");
        all.add("/meetings?near=Nowhereville&must=wheelchair&any=women&language=fr&when=2h");
        return all;
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
