package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.browser.Chromium.Visitor;
import tandem.circles.CircleCast;
import tandem.circles.CircleId;
import tandem.oncall.Roster;
import tandem.oncall.Slot;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Role;

/// A report from the tap to what became of it, with what was decided about whom it touches, what they said to that, and
/// who read it. Pictures lie in `target/pages`.
class SafetyJourneyTest extends BrowserTest {
    private static final String HARM = "Nobody would miss you here, and you know it.";
    private static final String WHY =
            "On Monday you wrote to somebody that nobody would miss them. Please read our agreement.";

    @Autowired
    Cast cast;

    @Autowired
    CircleCast round;

    @Autowired
    Roster roster;

    private PersonId amy;
    private PersonId kit;
    private PersonId sam;
    private PersonId cory;
    private PersonId lee;
    private CircleId table;

    @BeforeEach
    void people() {
        TestDatabase.empty(
                "incidents", "oncall", "safety", "conversation", "circles", "people", "signin", "audit", "mail");
        clock.forward(Duration.ofHours(2));
        amy = cast.amy();
        kit = cast.join("Kit", Role.MEMBER);
        lee = cast.lee();
        sam = cast.sam();
        cory = cast.cory();
        table = round.ledBy(lee);
        round.join(amy, table, "Sparrow");
        round.join(kit, table, "Wren");
        for (var day : DayOfWeek.values()) {
            roster.add(cory, new Slot(Ids.next(), day, LocalTime.of(8, 0), LocalTime.of(22, 0), 1, cory));
        }
        cast.browser(port, kit)
                .post(
                        circle(),
                        circle() + "/posts",
                        new HashMap<>(Map.of(
                                "words", HARM, "go", "say", "key", Ids.next().toString())));
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("incidents", "oncall", "safety", "conversation", "mail");
    }

    /// In Spanish on a small phone for the one who tells us, in English for the others; no script and no mouse at all.
    @Test
    void a_report_goes_from_the_tap_to_its_outcome_without_scripts_and_by_keyboard() {
        String sent;
        try (var one = browserOf(amy, Chromium.phone("es-US").setJavaScriptEnabled(false))) {
            one.page.navigate(circle());
            press(one, "main a[href^='/reports/new?place=post']");
            assertThat(one.text()).contains("Avisar al equipo sobre Wren", "Las palabras quedan con tu aviso");
            press(one, "button[value=pressure]");
            sent = one.page.url();
            assertThat(one.text()).contains("El equipo ya lo tiene", "Guardamos las palabras tal como estaban");
        }
        try (var one = browserOf(cory, wide("en-US").setJavaScriptEnabled(false))) {
            one.page.navigate("/incidents");
            press(one, "main h3 a[href^='/incidents/']");
            assertThat(one.text()).contains(HARM, "First read", "Words of “Wren”");
            press(one, "main details summary", "Enter");
            press(one, "input[name=kind][value=note]", "ArrowDown");
            one.page.keyboard().press("ArrowDown");
            one.page.locator("#circle").selectOption(table.toString());
            type(one, "#days", "3");
            type(one, "#why", WHY);
            press(one, "form[action$='/actions'] button");
            assertThat(one.text()).contains("You can read in Tuesday Table, and not write.", WHY);
            press(one, "input[name=outcome][value=talked]", "ArrowDown");
            type(one, "#told", "You did right to tell us.");
            type(one, "#note", "Muted for three days, talked with both.");
            press(one, "form[action$='/closing'] button");
            assertThat(one.text()).contains("Nobody waits for us");
        }
        try (var one = browserOf(kit, Chromium.phone("en-US").setJavaScriptEnabled(false))) {
            one.page.navigate(circle());
            assertThat(one.text())
                    .contains("You can read in Tuesday Table, and not write.")
                    .doesNotContain("Say it");
            press(one, "main a[href='/me/safety']");
            type(one, "textarea[name=words]", "I said sorry the same evening.");
            press(one, "form[action$='/appeal'] button");
            assertThat(one.text()).contains("I said sorry the same evening.", "Somebody else on the team reads it");
        }
        try (var one = browserOf(sam, wide("en-US").setJavaScriptEnabled(false))) {
            one.page.navigate("/appeals");
            press(one, "main a[href^='/appeals/']");
            type(one, "#answer", "You did. It ends today.");
            press(one, "button[name=granted][value=yes]");
            assertThat(one.text()).contains("No appeal waits for you");
        }
        try (var one = browserOf(kit, Chromium.phone("en-US").setJavaScriptEnabled(false))) {
            one.page.navigate("/me/safety");
            assertThat(one.text()).contains("It was ended.", "You did. It ends today.");
            one.page.navigate(circle());
            assertThat(one.page.locator("#write").count()).isOne();
        }
        try (var one = browserOf(amy, Chromium.phone("es-US").setJavaScriptEnabled(false))) {
            one.page.navigate("/today");
            assertThat(one.text()).contains("El equipo respondió a lo que le contaste.");
            one.page.navigate(sent);
            assertThat(one.text())
                    .contains("Hicimos algo para que no vuelva a pasar.", "You did right to tell us.")
                    .doesNotContain("Muted");
        }
    }

    @Test
    void the_pages_are_accessible_and_fit_from_narrow_phones_to_wide_screens_in_both_languages() {
        look(Chromium.phone("es-US").setColorScheme(ColorScheme.DARK), "phone-dark-es");
        look(wide("en-US"), "wide-en");
    }

    private void look(NewContextOptions options, String kind) {
        people();
        String report;
        try (var one = browserOf(amy, options)) {
            one.page.navigate(circle());
            one.page.locator("main a[href^='/reports/new?place=post']").click();
            checked(one, "safety-report-" + kind);
            one.page.locator("button[value=danger]").click();
            report = one.page.url().split("/")[4];
            seen(one, "/reports/" + report + "/sent", "safety-sent-" + kind);
            one.page.locator("#words").fill("She has not written since.");
            one.page.locator("form[action$='/words'] button").click();
            seen(one, "/me/safety", "safety-told-" + kind);
        }
        try (var one = browserOf(lee, options)) {
            one.page.navigate(circle());
            one.page.locator("main a[href*='/limits/']").last().click();
            checked(one, "safety-limit-" + kind);
        }
        try (var one = browserOf(cory, options)) {
            seen(one, "/desk", "safety-desk-" + kind);
            seen(one, "/incidents", "safety-queue-" + kind);
            seen(one, "/incidents/" + report, "safety-one-" + kind);
            act(report, "mute", table.toString(), "3");
            act(report, "pause", table.toString(), "");
            act(report, "out", "", "");
            seen(one, "/incidents/" + report, "safety-one-acted-" + kind);
            seen(one, "/oncall", "safety-oncall-" + kind);
        }
        outside(options, kind);
        try (var one = browserOf(kit, options)) {
            seen(one, circle(), "safety-circle-" + kind);
            one.page.navigate("/me/safety");
            one.page.locator("textarea[name=words]").first().fill("I said sorry the same evening.");
            one.page.locator("form[action$='/appeal'] button").first().click();
            seen(one, "/me/safety", "safety-decided-" + kind);
            seen(one, "/today", "safety-today-" + kind);
        }
        try (var one = browserOf(sam, options)) {
            seen(one, "/appeals", "safety-appeals-" + kind);
            one.page.locator("main a[href^='/appeals/']").first().click();
            checked(one, "safety-appeal-" + kind);
            seen(one, "/safety/review", "safety-review-" + kind);
        }
    }

    /// Whoever is out reads why with a code, and comes in again.
    private void outside(NewContextOptions options, String kind) {
        var out = TestDatabase.owner()
                .sql("select id from incidents.action where kind = 'out'")
                .query(UUID.class)
                .single();
        var page = cast.browser(port, cory).get("/incidents/" + incident()).body();
        var code = page.replaceAll("(?s).*“/appeal” with the code ([0-9A-Z]+)\\..*", "$1");
        try (var visitor = visitor(options)) {
            seen(visitor, "/appeal", "safety-code-" + kind);
            visitor.page.locator("#code").fill(code);
            visitor.page.locator("form[action='/appeal'] button").click();
            checked(visitor, "safety-out-" + kind);
        }
        var ended = "/incidents/" + incident() + "/actions/" + out + "/end";
        cast.browser(port, cory).post("/incidents/" + incident(), ended, Map.of());
    }

    private static UUID incident() {
        return TestDatabase.owner()
                .sql("select id from safety.report")
                .query(UUID.class)
                .single();
    }

    private void act(String report, String kind, String circle, String days) {
        var page = "/incidents/" + report;
        var form = new HashMap<>(Map.of("kind", kind, "circle", circle, "days", days, "why", WHY));
        form.put("key", Ids.next().toString());
        cast.browser(port, cory).post(page, page + "/actions", form);
    }

    private String circle() {
        return "/circles/" + table;
    }

    private void seen(Visitor visitor, String path, String name) {
        visitor.page.navigate(path);
        assertThat(visitor.page.url()).endsWith(path);
        checked(visitor, name);
    }

    private static void checked(Visitor visitor, String name) {
        visitor.page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true })");
        var size = visitor.page.viewportSize();
        visitor.page.setViewportSize(320, 640);
        assertThat(visitor.scrollsSideways()).as("%s scrolls sideways", name).isFalse();
        assertThat(Ruler.findings(visitor.page)).as(name).isEmpty();
        visitor.page.setViewportSize(size.width, size.height);
        assertThat(Axe.findings(visitor.page)).as(name).isEmpty();
        assertThat(visitor.complaints).as(name).isEmpty();
        picture(visitor.page, name);
    }
}
