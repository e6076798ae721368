package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A visitor makes the list theirs.
class MeetingListTest extends BrowserTest {
    private static final String ROWS = "ol.rows > li";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_is_asked_for_combines_and_can_be_taken_off_again(boolean script) {
        try (var visitor = visitor(Chromium.phone("en-US").setJavaScriptEnabled(script))) {
            var page = visitor.page;
            page.navigate("/meetings?near=&when=week");
            page.locator("summary").getByText("Change place, time or kind").click();
            page.locator("#language").selectOption("es");
            page.locator("input[name=how][value=online]").check();
            page.locator("summary").getByText("For whom").click();
            page.locator("input[name=any][value=women]").check();
            button(visitor, "Show meetings").click();
            page.waitForURL(Pattern.compile(".*language=es.*"));
            assertThat(page.locator(ROWS).allInnerTexts())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row).contains("Online", "in Spanish", "women"));
            int women = page.locator(ROWS).count();
            chip(page.locator("main"), "Women").click();
            page.waitForURL(url -> !url.contains("any=women"));
            assertThat(page.locator(ROWS).count()).isGreaterThan(women);
            assertThat(page.url()).contains("language=es", "how=online");
            page.goBack();
            page.waitForURL(Pattern.compile(".*any=women.*"));
            chip(page.locator("main"), "Women").waitFor();
            assertThat(page.locator(ROWS).count()).isEqualTo(women);
            assertThat(visitor.complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_next_page_keeps_the_search(boolean script) {
        try (var visitor = visitor(Chromium.phone("en-US").setJavaScriptEnabled(script))) {
            var page = visitor.page;
            page.navigate(A_WEEK + "&how=online");
            var first = page.locator(MEETING).first().innerText();
            page.getByText("Later page").click();
            page.waitForURL(Pattern.compile(".*page=1.*"));
            assertThat(page.url()).contains("near=Tucson", "when=week", "how=online");
            assertThat(page.locator(MEETING).first().innerText()).isNotEqualTo(first);
            page.getByText("Earlier page").click();
            page.waitForURL(url -> !url.contains("page=1"));
            assertThat(page.locator(MEETING).first().innerText()).isEqualTo(first);
        }
    }

    @Test
    void a_swap_keeps_the_place_of_the_reader_and_the_way_back() {
        try (var visitor = visitor(wide("en-US"))) {
            var page = visitor.page;
            page.navigate(A_WEEK);
            page.evaluate("() => { window.same = true }");
            page.locator("#near").fill("85701");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*near=85701.*"));
            assertThat(visitor.focused()).isEqualTo("near");
            page.locator("#when").selectOption("tomorrow");
            button(visitor, "Show meetings").click();
            page.waitForURL(Pattern.compile(".*when=tomorrow.*"));
            assertThat(visitor.focused()).isEqualTo("Meetings tomorrow");
            page.goBack();
            page.waitForFunction("() => document.title.startsWith('Meetings this week')");
            page.goBack();
            page.waitForFunction("() => document.getElementById('near').value === 'Tucson'");
            assertThat(page.url()).endsWith(A_WEEK);
            assertThat(page.evaluate("() => window.same")).isEqualTo(true);
        }
    }

    @Test
    void both_clocks_are_shown_where_they_differ() {
        try (var visitor = visitor(Chromium.phone("en-US").setTimezoneId("America/New_York"))) {
            var page = visitor.page;
            page.navigate("/");
            page.navigate(A_WEEK + "&how=in-person");
            assertThat(visitor.text()).contains("on your clock");
            page.locator(MEETING).first().click();
            assertThat(visitor.text()).contains("Your phone is on Eastern Time");
        }
    }

    @Test
    void one_clock_is_shown_where_they_agree() {
        try (var visitor = visitor(Chromium.phone("en-US"))) {
            visitor.page.navigate("/");
            visitor.page.navigate(A_WEEK + "&how=in-person");
            assertThat(visitor.text()).doesNotContain("on your clock");
        }
    }

    private static Locator chip(Locator within, String name) {
        return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Without " + name));
    }
}
