package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.browser.Chromium.Visitor;
import tandem.shared.PersonId;

/// A phone that has been handed down and whose browser has learned nothing since 2022.
class OldPhoneTest extends RoomBrowserTest {
    /// Takes away what Safari 15 does not have: a form does not know what sends it, and nothing has a time limit.
    private static final String OLD = """
            {
                const {FormData} = window;
                window.FormData = class extends FormData { constructor(form) { super(form) } };
                delete HTMLFormElement.prototype.requestSubmit;
                delete AbortSignal.timeout;
            }
            """;

    @Test
    void every_button_of_a_room_does_what_it_says() {
        try (var lee = old(leader());
                var amy = old(member("Sparrow"))) {
            opens(lee);
            goesIn(amy);
            amy.page.locator("#turn-raise").click();
            shows(lee, "#now", "Sparrow has the floor.");
            amy.page.waitForTimeout(MEANT);
            amy.page.locator("#turn-pass").click();
            shows(lee, "#now", "The floor is free.");
            amy.page.locator("#listening").click();
            shows(lee, "#people", "listens");
            button(lee, "Lock the door").click();
            shows(lee, "#tools", "The door is locked");
            assertThat(lee.complaints).isEmpty();
            assertThat(amy.complaints).isEmpty();
        }
    }

    @Test
    void what_one_writes_stays_in_its_place_however_much_is_said() {
        try (var lee = old(leader());
                var amy = old(member("Sparrow"))) {
            opens(lee);
            goesIn(amy);
            for (var each : List.of("One", "Two", "Three", "Four", "Five", "Six", "Seven")) {
                lee.page.locator("#words").fill(each);
                lee.page.locator("#write .btn.main").click();
                shows(amy, "#talk", each);
            }
            assertThat((boolean) amy.page
                            .locator("#talk")
                            .evaluate("talk => talk.clientHeight <= .46 * innerHeight && talk.scrollTop > 0"))
                    .isTrue();
        }
    }

    @Test
    void a_check_in_arrives_and_where_one_is_finds_meetings() {
        try (var amy = old(member("Sparrow"))) {
            amy.page.navigate("/check-in");
            amy.page.waitForFunction("() => localStorage.getItem('check-in-key')");
            amy.page.locator("label:has([name=craving][value='4'])").click();
            amy.page.locator("main button.tall").last().click();
            amy.page.getByText("Thank you for checking in.").waitFor();

            amy.context.grantPermissions(List.of("geolocation"));
            amy.context.setGeolocation(new Geolocation(32.22, -110.97));
            amy.page.navigate("/meetings");
            amy.page.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true })");
            amy.page.locator("[data-locate]").click();
            amy.page.waitForURL("**/meetings?**near=32.22**");
            assertThat(amy.complaints).isEmpty();
        }
    }

    /// Its styles do not tell whether scripts run, either. Without the worker, which would answer for them.
    private Visitor old(PersonId person) {
        var visitor = browserOf(person, Chromium.phone("en-US").setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        visitor.context.addInitScript(OLD);
        visitor.context.route("**/*.css", OldPhoneTest::withoutScripting);
        return visitor;
    }

    private static void withoutScripting(Route route) {
        var styles = route.fetch().text();
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/css")
                .setBody(styles.replaceAll("\\(scripting:[^)]*\\)", "(unheard-of)")));
    }
}
