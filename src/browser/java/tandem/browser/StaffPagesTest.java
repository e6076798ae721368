package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.browser.Chromium.Visitor;
import tandem.setup.SetupLinks;
import tandem.shared.PersonId;

/// Setting up, the team, and what is looked after behind the scenes, as a browser shows them. Pictures lie in
/// `target/pages`.
class StaffPagesTest extends BrowserTest {
    private static final List<String> PAGES = List.of(
            "/settings",
            "/settings/program",
            "/settings/numbers?at=0",
            "/settings/reply",
            "/settings/lists",
            "/settings/look",
            "/settings/approver",
            "/settings/keys",
            "/team",
            "/feeds",
            "/corrections",
            "/requests",
            "/invitations");

    @Autowired
    Cast cast;

    @Autowired
    SetupLinks links;

    private PersonId ada;
    private PersonId cory;

    @BeforeEach
    void staff() {
        TestDatabase.empty("people", "signin", "help", "directory");
        ada = cast.ada();
        cory = cast.cory();
        cast.sam();
        cast.mo();
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("help", "directory");
    }

    @Test
    void staff_pages_are_accessible_on_a_wide_screen_in_the_light() {
        look(wide("en-US"), "wide");
    }

    /// With no script at all: a mistake is said, mended, and leads on.
    @Test
    void setting_up_works_without_scripts_and_by_keyboard() {
        try (var visitor = browserOf(ada, wide("en-US").setJavaScriptEnabled(false))) {
            var page = visitor.page;
            page.navigate("/settings/approver");
            page.locator("#name").fill("Ren");
            page.keyboard().press("Tab");
            page.keyboard().type("ren.example");
            page.locator("form[action='/settings/approver']").evaluate("form => form.noValidate = true");
            page.keyboard().press("Enter");
            assertThat(page.locator("[role=alert]").textContent()).contains("e-mail address");
            assertThat(page.locator("#name").inputValue()).isEqualTo("Ren");
            page.locator("#email").fill("ren@example.org");
            page.keyboard().press("Enter");
            page.waitForURL("**/settings/keys");
        }
    }

    /// From the link that the machine prints to a site that is no sample any more.
    @Test
    void the_first_administrator_comes_in_makes_a_passkey_and_sets_the_program_up() throws Exception {
        TestDatabase.empty("people", "signin", "ways", "setup");
        var file = TestDatabase.data().resolve("program.yml");
        var before = Files.readString(file);
        try (var visitor = visitor(Chromium.phone("en-US"))) {
            authenticator(visitor);
            var page = visitor.page;
            page.navigate(links.freshPath());
            page.locator("#name").fill("Ada");
            button(visitor, "Begin").click();
            page.waitForURL("**/welcome/passkey**");
            button(visitor, "Add a passkey").click();
            page.waitForURL("**/settings/program");
            page.locator("#name").fill("Elm Street Peers");
            page.locator("#place").fill("Tulsa");
            button(visitor, "Save and go on").click();
            page.locator("input[name=which][value='Tulsa, OK']").check();
            button(visitor, "Save and go on").click();
            for (var part : List.of("numbers", "reply", "lists", "look")) {
                page.waitForURL("**/settings/" + part);
                if (part.equals("look")) {
                    button(visitor, "Save and go on").click();
                } else {
                    page.getByText("Go on without this").click();
                }
            }
            page.waitForURL("**/settings/approver");
            page.getByText("Go on without this").click();
            button(visitor, "Finish: this is our program now").click();
            page.waitForURL("**/settings");
            page.navigate("/");
            assertThat(page.content()).contains("Elm Street Peers").doesNotContain("This is a sample");
            assertThat(visitor.complaints).as("which place it is").allMatch(each -> each.contains("422"));
        } finally {
            Files.writeString(file, before);
            Thread.sleep(1_100); // until it has been read again
            new tandem.Browser(port).get("/");
        }
    }

    private void look(NewContextOptions browser, String kind) {
        ask();
        try (var visitor = browserOf(ada, browser)) {
            var page = visitor.page;
            for (var path : PAGES) {
                page.navigate(path);
                seen(visitor, path, kind);
            }
            page.navigate("/team/" + cory);
            seen(visitor, "/team/person", kind);
        }
    }

    private static void seen(Visitor visitor, String path, String kind) {
        var name = path.substring(1).replaceAll("[/?=]", "-");
        picture(visitor.page, "staff-" + name + "-" + kind);
        assertThat(Axe.findings(visitor.page)).as(path).isEmpty();
        assertThat(visitor.scrollsSideways()).as("%s scrolls sideways", path).isFalse();
    }

    private void ask() {
        TestDatabase.empty("help");
        var fields = java.util.Map.of(
                "name",
                "Sky",
                "how",
                "text",
                "reach",
                "520-555-0142",
                "say",
                "no",
                "time",
                "Evenings",
                "words",
                "I’d like to hear about the circle.",
                "key",
                "look");
        new tandem.Browser(port).post("/help", "/help/requests", fields);
    }
}
