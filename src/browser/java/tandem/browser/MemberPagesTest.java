package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.browser.Chromium.Visitor;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.greeting.Greetings;
import tandem.joining.Invitations;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;
import tandem.web.Reader;
import tandem.web.Routes;

/// What holds for each page of a member alike, and their way through them with a keyboard alone.
class MemberPagesTest extends BrowserTest {
    private static final String MAIN = "main .btn.main";
    /// An address that says more, or a step that came before, is needed there; or it is no page.
    private static final Set<String> NEEDS_MORE = Set.of("/reports/new", "/words/new", "/me/sign-in/email");

    @Autowired
    Cast cast;

    @Autowired
    Circles circles;

    @Autowired
    Invitations invitations;

    @Autowired
    Greetings greetings;

    @BeforeEach
    void late() {
        clock.forward(Duration.ofHours(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-US"})
    void every_page_of_a_member_is_accessible_and_fits_a_narrow_phone_in_the_dark(String language) {
        var phone = Chromium.phone(language).setViewportSize(320, 640).setColorScheme(ColorScheme.DARK);
        var settled = Settled.in(application);
        var pages = pages(settled.amy(), settled.table());
        assertThat(pages).contains("/today", "/circles", "/me", "/me/sign-in", "/welcome/keep");
        try (var amy = browserOf(settled.amy(), phone)) {
            for (var path : pages) {
                amy.page.navigate(path);
                amy.page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true })");
                assertThat(language.equals("es-US") ? Axe.findings(amy.page) : List.of())
                        .as(path)
                        .isEmpty();
                assertThat(Ruler.findings(amy.page)).as(path).isEmpty();
            }
            assertThat(amy.complaints).isEmpty();
        }
    }

    /// The control: what is too small or out of order is seen.
    @Test
    void a_page_that_is_hard_to_hit_is_noticed() {
        try (var visitor = visitor(Chromium.phone("en-US"))) {
            visitor.page.navigate("/sign-in");
            assertThat(Ruler.findings(visitor.page)).isEmpty();
            visitor.page.evaluate("() => { document.querySelector('main .btn').style.minBlockSize = 0 }");
            visitor.page.evaluate("() => { document.querySelector('h1').remove() }");
            assertThat(Ruler.findings(visitor.page))
                    .anyMatch(finding -> finding.startsWith("too small to hit: Send me a number"))
                    .contains("not one first heading");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void somebody_joins_leaves_comes_back_and_joins_a_circle_by_keyboard_alone(boolean script) {
        Settled.table(application);
        try (var sky = visitor(Chromium.phone("en-US").setJavaScriptEnabled(script))) {
            join(sky, invitation());
            var letters = card(sky);
            press(sky, ".foot [formaction='/sign-out']");
            press(sky, "main a[href='/sign-in']");
            press(sky, "details:has(#card) > summary", "Enter");
            send(sky, "#card", letters);
            press(sky, MAIN);
            press(sky, "main h3 a[href^='/circles/']");
            send(sky, "#name", "Sky");
            assertThat(sky.page.locator(".people").innerText()).contains("Lee", "Sky");
            press(sky, ".tabs a[href='/me']");
            assertThat(sky.text()).contains("Who may see you", "Cory");
            assertThat(sky.complaints).isEmpty();
        }
    }

    private static void join(Visitor sky, String code) {
        sky.page.navigate("/join");
        send(sky, "#code", code);
        press(sky, "input[name=adult]", "Space");
        press(sky, "input[name=agree]", "Space");
        press(sky, MAIN);
        send(sky, "#name", "Sky");
        press(sky, "input[name=phone]", "ArrowDown");
        press(sky, MAIN);
        sky.page.waitForURL("**/welcome/keep");
    }

    /// Makes a card, goes on to the page of today, and returns what stands on the card.
    private static String card(Visitor sky) {
        press(sky, MAIN);
        var letters = sky.page.locator("main .letters").innerText();
        press(sky, MAIN);
        press(sky, MAIN);
        sky.page.waitForURL("**/today");
        return letters;
    }

    private String invitation() {
        cast.gil();
        return invitations.invite(
                cast.cory(), new Invitations.Wish(Ids.next(), Role.MEMBER, null, "", Duration.ofDays(1)));
    }

    /// Those that nobody comes to without signing in, as the table of routes has them, then those with a number in
    /// their address, and a few that lead in and out.
    private List<String> pages(PersonId amy, CircleId table) {
        var member = new Reader(Actor.of(amy), Set.of(Role.MEMBER), Ids.next(), false, null, false);
        var all = new ArrayList<>(Routes.all().stream()
                .filter(route ->
                        route.method().equals("GET") && !route.pattern().contains("{"))
                .filter(route -> route.who().lets(member) && !route.who().lets(Reader.VISITOR))
                .map(Routes.Route::pattern)
                .filter(path -> !NEEDS_MORE.contains(path))
                .toList());
        var gil = greetings.of(amy).orElseThrow();
        var lee = circles.fellows(Actor.of(amy), table).stream()
                .filter(fellow -> !fellow.me())
                .findFirst()
                .orElseThrow();
        var story = Settled.story(application, amy);
        all.add("/giving/mentor");
        all.add("/stories/mine/" + story);
        all.add("/stories/mine/" + story + "/words");
        all.add("/greetings/" + gil.greeting());
        all.add("/circles/" + table.value());
        all.add("/circles/" + table.value() + "/agreement");
        all.add("/reports/new?place=circle&id=" + lee.id());
        all.add("/reports/new?place=circle&id=" + lee.id() + "&kind=danger");
        all.add("/reports/new?place=circle&id=" + table.value() + "&kind=danger");
        all.add("/words/new?place=circle&id=" + lee.id());
        all.addAll(List.of("/sign-in", "/sign-in/code", "/sign-out", "/join", "/help"));
        return all;
    }
}
