package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.browser.Chromium.Visitor;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.NewCircle;
import tandem.circles.Spoken;
import tandem.program.Programs;
import tandem.schedules.Rule;
import tandem.shared.Ids;
import tandem.shared.PersonId;

/// The whole thread on a small phone: from an invitation to a hello, a circle, a call, and the day of the next one.
/// Pictures of each page lie in `target/pages`.
class ThinThreadTest extends BrowserTest {
    private static final String HELLO = "Hi Sky. I am Gil.";
    private static final String LINE = "Sky is settling in.";

    @Autowired
    Cast cast;

    @Autowired
    Circles circles;

    @Autowired
    Programs programs;

    private PersonId gil;
    private PersonId cory;
    private String language;
    private boolean script;

    @BeforeEach
    void a_program_with_one_circle() {
        TestDatabase.empty("people", "joining", "greeting", "circles", "bridge", "signin");
        gil = cast.gil();
        cory = cast.cory();
        circles.make(
                cast.sam(),
                new NewCircle(
                        new CircleId(Ids.next()),
                        "Tuesday Table",
                        "For people in their first year.",
                        "12 Elm Street",
                        "",
                        Spoken.BOTH,
                        new Rule.Weekly(DayOfWeek.TUESDAY, LocalTime.of(19, 0)),
                        60,
                        programs.current().zone(),
                        12,
                        Map.of(cast.lee(), "Lee")));
    }

    @ParameterizedTest
    @CsvSource({"en-US, false, on Thursday, tomorrow", "es-US, true, el jueves, mañana"})
    void somebody_comes_in_is_greeted_joins_a_circle_and_is_called(
            String language, boolean script, String thursday, String tomorrow) {
        this.language = language;
        this.script = script;
        var link = invite();
        try (var sky = visitor(phone())) {
            comeIn(sky, link);
            assertThat(sky.text()).contains("Cory").containsIgnoringCase(tomorrow);
            greet();
            readHello(sky);
            joinCircle(sky);
            clock.forward(Duration.ofDays(1));
            call(thursday);
            seeWhatFollows(sky, thursday);
            assertThat(sky.complaints).isEmpty();
        }
    }

    private String invite() {
        try (var desk = browserOf(cory, phone())) {
            open(desk, "/invitations");
            send(desk);
            look(desk, "invitation");
            return desk.page.locator("#link").inputValue();
        }
    }

    private void comeIn(Visitor sky, String link) {
        open(sky, link.substring(link.indexOf("/join")));
        sky.page.locator("input[name=adult]").check();
        sky.page.locator("input[name=agree]").check();
        send(sky);
        look(sky, "name");
        sky.page.locator("#name").fill("Sky");
        send(sky);
        look(sky, "phone");
        sky.page.locator("input[name=phone][value=own]").check();
        send(sky);
        sky.page.waitForURL("**/welcome/keep");
        look(sky, "keep");
        sky.page.locator("main a[href='/']").click();
        sky.page.waitForURL("**/today");
        look(sky, "today");
    }

    private void greet() {
        try (var greeter = browserOf(gil, phone())) {
            open(greeter, "/greetings");
            greeter.page.locator("main h3 a").click();
            look(greeter, "greeting");
            greeter.page.locator("#words").fill(HELLO);
            send(greeter);
            assertThat(greeter.text()).contains(HELLO);
        }
    }

    private void readHello(Visitor sky) {
        open(sky, "/today");
        assertThat(sky.text()).contains(HELLO);
    }

    private void joinCircle(Visitor sky) {
        sky.page.locator("main h3 a").getByText("Tuesday Table").click();
        look(sky, "circle");
        sky.page.locator("#name").fill("Sky");
        send(sky);
        look(sky, "circle-joined");
        assertThat(sky.page.locator(".people").innerText()).contains("Lee", "Sky");
    }

    private void call(String next) {
        try (var desk = browserOf(cory, phone())) {
            open(desk, "/desk");
            desk.page.locator("main h3 a").getByText("Sky").waitFor();
            desk.page.locator("input[name=result][value=reached]").check();
            desk.page.locator("input[name=line]").fill(LINE);
            send(desk);
            look(desk, "desk-done");
            assertThat(desk.page.url()).contains("/desk?saved=");
            assertThat(desk.text()).containsIgnoringCase(next.substring(3));
            desk.page.locator("main h3 a").getByText("Sky").click();
            look(desk, "desk-person");
            assertThat(desk.text()).contains(LINE);
        }
    }

    private void seeWhatFollows(Visitor sky, String next) {
        open(sky, "/today");
        assertThat(sky.text()).contains("Tuesday Table").containsIgnoringCase(next.substring(3));
        open(sky, "/me/contacts");
        assertThat(sky.text()).contains("Cory", next, LINE);
    }

    private NewContextOptions phone() {
        return Chromium.phone(language).setJavaScriptEnabled(script);
    }

    private static void send(Visitor visitor) {
        visitor.page.locator("main form .btn.main").click();
    }

    private void open(Visitor visitor, String path) {
        visitor.page.navigate(path);
        look(visitor, path.replaceAll("\\?.*", "").substring(1));
    }

    private void look(Visitor visitor, String name) {
        picture(visitor.page, "thread-" + name + "-" + language);
        if (script) {
            checkPage(visitor, name);
        } else {
            checkCopy(visitor, language, name);
        }
    }
}
