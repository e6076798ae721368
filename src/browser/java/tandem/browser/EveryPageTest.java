package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.browser.Chromium.Visitor;

/// What holds for each page alike. Pictures of what was seen lie in `target/pages`.
class EveryPageTest extends BrowserTest {
    private static final List<String> PAGES = List.of(
            "/",
            "/meetings",
            A_WEEK,
            "/meetings?near=Nowhereville",
            "/meetings?near=San+Jose&how=in-person&how=online&time=evening&words=step",
            "/meetings?near=Tucson&must=wheelchair&any=women&language=fr&when=2h",
            "/help",
            "/offline",
            "/check-in/offline",
            "/about",
            "/skills",
            "/skills/now",
            "/plan/offline",
            "/pathways",
            "/pathways/fit",
            "/return-to-use",
            "/return-to-use/offline",
            "/return-to-use/with-you",
            "/return-to-use/when-ready",
            "/stories",
            "/privacy",
            "/kiosk",
            "/nothing-here");

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-US"})
    void every_page_is_accessible_and_fits_a_narrow_phone(String language) {
        try (var visitor = visitor(Chromium.phone(language).setViewportSize(320, 640))) {
            for (var path : pages(visitor)) {
                visitor.page.navigate(path);
                assertThat(Axe.findings(visitor.page)).as(path).isEmpty();
                assertThat(Ruler.findings(visitor.page)).as(path).isEmpty();
            }
            assertThat(visitor.complaints).allMatch(complaint -> complaint.contains("404"));
        }
    }

    @Test
    void text_twice_as_large_still_fits_a_phone() {
        try (var visitor = visitor(Chromium.phone("es-US"))) {
            for (var path : pages(visitor)) {
                visitor.page.navigate(path);
                visitor.page.evaluate("() => { document.documentElement.style.fontSize = '200%' }");
                assertThat(visitor.scrollsSideways())
                        .as("%s scrolls sideways", path)
                        .isFalse();
            }
        }
    }

    /// The control: the engine, the ruler and the complaints do see what is wrong.
    @Test
    void a_broken_page_is_noticed() {
        try (var visitor = visitor(Chromium.phone("en-US"))) {
            var page = visitor.page;
            page.navigate("/");
            page.evaluate("() => document.querySelector('label').remove()");
            assertThat(Axe.findings(page)).isNotEmpty();
            page.evaluate("() => { document.querySelector('h1').style.inlineSize = '900px' }");
            assertThat(visitor.scrollsSideways()).isTrue();
            assertThat(visitor.complaints).isEmpty();
            page.evaluate("() => { const i = new Image(); i.src = 'https://example.com/x.png' }");
            page.waitForCondition(() -> visitor.complained("example.com"));
            page.evaluate("() => { try { document.body.innerHTML = '<b>' } catch (e) { console.error(e.message) } }");
            page.waitForCondition(() -> visitor.complained("TrustedHTML"));
        }
    }

    /// The control for pages that are looked at as a copy, and that one copy knows nothing of another.
    @Test
    void a_broken_copy_is_noticed_and_leaves_nothing_to_the_next() {
        var copy = Copy.in(address(), "en-US");
        copy.of("<html lang=en><title>Form</title><main><h1>Form</h1><input></main>", seen -> {
            assertThat(Axe.findings(seen.page)).anyMatch(finding -> finding.startsWith("label"));
            seen.page.evaluate("() => localStorage.setItem('kept', 'yes')");
        });
        copy.of("<html lang=en><title>Page</title><main><h1>Page</h1></main>", seen -> {
            assertThat(Axe.findings(seen.page)).isEmpty();
            assertThat(seen.page.evaluate("() => localStorage.length")).isEqualTo(0);
        });
    }

    @Test
    void a_meeting_on_paper_tells_when_and_where_and_leaves_out_what_cannot_be_pressed() {
        try (var visitor = visitor(Chromium.phone("en-US"))) {
            var page = visitor.page;
            page.navigate(A_WEEK + "&how=in-person");
            page.locator(MEETING).first().click();
            var address = page.locator("main b").first().innerText();
            assertThat(page.locator(".tabs").isVisible()).isTrue();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".btn:visible, .tabs:visible, form:visible, .skip:visible")
                            .count())
                    .isZero();
            assertThat(page.locator("main time").isVisible()).isTrue();
            assertThat(page.getByText(address).first().isVisible()).isTrue();
            picture(page, "meeting-on-paper");
        }
    }

    private static List<String> pages(Visitor visitor) {
        visitor.page.navigate(A_WEEK + "&how=in-person");
        var meeting = visitor.page.locator(MEETING).first().getAttribute("href");
        visitor.page.navigate(A_WEEK + "&how=online");
        var online = visitor.page.locator(MEETING).first().getAttribute("href");
        var all = new ArrayList<>(PAGES);
        all.addAll(List.of(meeting, online, meeting + "/correction"));
        return all;
    }
}
