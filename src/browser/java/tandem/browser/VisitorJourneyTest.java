package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody comes to Tandem for the first time, on an old phone, and finds a meeting and a person.
class VisitorJourneyTest extends BrowserTest {
    @ParameterizedTest
    @CsvSource({
        "en-US, true, Find meetings, Meetings in the next 6 hours, Add to calendar, Help now, Ask them to reach me",
        "en-US, false, Find meetings, Meetings in the next 6 hours, Add to calendar, Help now, Ask them to reach me",
        "es-US, true, Buscar, Reuniones en las próximas 6 horas, Agregar al calendario, Ayuda ahora, Pedir que me busquen",
        "es-US, false, Buscar, Reuniones en las próximas 6 horas, Agregar al calendario, Ayuda ahora, Pedir que me busquen"
    })
    void a_visitor_finds_a_meeting_tonight_and_asks_to_be_reached(
            String language, boolean script, String find, String title, String calendar, String help, String ask) {
        try (var visitor = visitor(Chromium.phone(language).setJavaScriptEnabled(script))) {
            var page = visitor.page;
            page.navigate("/");
            page.locator("#near").fill("Tucson");
            button(visitor, find).click();
            assertThat(page.locator("h1").innerText()).isEqualTo(title);
            var meeting = page.locator(MEETING).first();
            var name = meeting.innerText();
            meeting.click();
            assertThat(page.locator("h1").innerText()).isEqualTo(name);
            assertThat(visitor.text()).contains(calendar);
            page.locator("header").getByText(help).click();
            page.locator("input[name=how][value=call]").check();
            page.locator("#reach").fill("520-555-0123");
            button(visitor, ask).click();
            page.waitForURL(Pattern.compile(".*/help/asked.*"));
            assertThat(page.url()).doesNotContain("555-0123");
            assertThat(visitor.text()).doesNotContain("520-555-0123").contains("988");
            assertThat(visitor.complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_whole_way_goes_by_keyboard(boolean script) {
        try (var visitor = visitor(Chromium.phone("en-US").setJavaScriptEnabled(script))) {
            var page = visitor.page;
            page.navigate("/");
            page.keyboard().press("Tab");
            assertThat(visitor.focused()).isEqualTo("Quick exit");
            page.keyboard().press("Tab");
            assertThat(visitor.focused()).isEqualTo("Skip to the page");
            page.keyboard().press("Enter");
            tabTo(visitor, "#near");
            page.keyboard().press("Control+A");
            page.keyboard().type("85701");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*near=85701.*"));
            tabTo(visitor, MEETING);
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/meetings/[a-z].*"));
            assertThat(visitor.text()).contains("Add to calendar");
        }
    }

    @Test
    void a_place_that_no_key_leads_to_is_noticed() {
        try (var visitor = visitor(Chromium.phone("en-US"))) {
            visitor.page.navigate("/");
            visitor.page.evaluate("() => { document.getElementById('near').tabIndex = -1 }");
            assertThat(reaches(visitor, "#near")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_request_that_cannot_be_taken_yet_keeps_what_was_typed(boolean script) {
        try (var visitor = visitor(Chromium.phone("en-US").setJavaScriptEnabled(script))) {
            var page = visitor.page;
            page.navigate("/help");
            page.locator("#name").fill("Sky");
            page.locator("#reach").fill("55");
            page.locator("#words").fill("It is a hard night.");
            button(visitor, "Ask them to reach me").click();
            assertThat(visitor.text()).contains("Nothing was sent yet", "a phone number with its area code");
            assertThat(page.locator("#name").inputValue()).isEqualTo("Sky");
            assertThat(page.locator("#reach").inputValue()).isEqualTo("55");
            assertThat(page.locator("#words").inputValue()).isEqualTo("It is a hard night.");
            page.locator("[role=alert] a").click();
            page.keyboard().press("Tab");
            page.locator("#reach").fill("520-555-0199");
            button(visitor, "Ask them to reach me").click();
            page.waitForURL(Pattern.compile(".*/help/asked.*"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void quick_exit_leaves_at_once(boolean script) {
        try (var visitor = visitor(Chromium.phone("en-US").setJavaScriptEnabled(script))) {
            visitor.page.navigate("/help");
            visitor.page.locator("header").getByText("Quick exit").click();
            visitor.page.waitForCondition(() -> visitor.complained("A request to https://www.weather.gov/"));
        }
    }

    @Test
    void help_works_without_a_connection_after_one_visit() {
        try (var visitor = visitor(Chromium.phone("es-US"))) {
            var page = visitor.page;
            page.navigate("/");
            page.waitForFunction(WORKER);
            visitor.context.setOffline(true);
            page.navigate("/help");
            assertThat(visitor.text()).contains("Ahora no tienes conexión", "988", "911");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
            page.navigate("/meetings");
            assertThat(visitor.text()).contains("988");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_language_is_kept(boolean script) {
        try (var visitor = visitor(Chromium.phone("en-US").setJavaScriptEnabled(script))) {
            var page = visitor.page;
            page.navigate(A_WEEK);
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Español"))
                    .click();
            page.waitForFunction("() => document.documentElement.lang === 'es'");
            assertThat(page.url()).endsWith(A_WEEK);
            page.navigate("/help");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_correction_is_taken_and_shown_as_a_difference(boolean script) {
        try (var visitor = visitor(Chromium.phone("en-US").setJavaScriptEnabled(script))) {
            var page = visitor.page;
            page.navigate(A_WEEK + "&how=in-person");
            page.locator(MEETING).first().click();
            page.getByText("Suggest a correction").click();
            var place = page.locator("#place").inputValue();
            button(visitor, "Send it").click();
            assertThat(visitor.text()).contains("You have not changed anything yet.");
            page.locator("#place").fill("Side door, 12 Elm St");
            button(visitor, "Send it").click();
            assertThat(page.locator("table tbody tr").count()).isEqualTo(1);
            assertThat(page.locator("table").innerText()).contains(place, "Side door, 12 Elm St");
        }
    }
}
