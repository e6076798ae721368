package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.browser.Chromium.Visitor;
import tandem.circles.Access;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.Doors;
import tandem.circles.NewCircle;
import tandem.circles.Spoken;
import tandem.greeting.Greetings;
import tandem.joining.PersonJoined;
import tandem.program.Programs;
import tandem.schedules.Rule;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.signin.Method;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// A newcomer's first week on a small phone, by keyboard: asks to join a circle, is told yes, reads what its people
/// promise each other and joins; the session passes and somebody asks how it was; and two write to each other because
/// both asked. Once in English without scripts, once in Spanish with them, each page looked at by axe and the ruler.
class FirstWeekTest extends BrowserTest {
    private static final String MAIN = "main .btn.main";

    @Autowired
    Cast cast;

    @Autowired
    Circles circles;

    @Autowired
    Doors doors;

    @Autowired
    Greetings greetings;

    @Autowired
    Programs programs;

    @Autowired
    Gate gate;

    @Autowired
    ApplicationEventPublisher events;

    private final CircleId table = new CircleId(Ids.next());
    private PersonId lee;
    private PersonId kit;
    private PersonId gil;
    private PersonId sky;
    private String language;
    private boolean script;

    @BeforeEach
    void a_circle_by_request_and_somebody_who_has_just_come() {
        TestDatabase.empty("direct", "people", "joining", "greeting", "conversation", "circles", "bridge", "signin");
        var monday = clock.instant();
        clock.set(monday.minus(Duration.ofDays(60)));
        lee = cast.lee();
        kit = cast.join("Kit", Role.MEMBER);
        circle();
        doors.ask(kit, table, "Wren", "");
        doors.answer(lee, doors.waiting(Actor.of(lee)).getFirst().id(), true);
        circles.join(kit, table, "Wren");
        clock.set(monday);
        gil = cast.gil();
        sky = cast.join("Sky", Role.MEMBER);
        gate.run(Actor.DOOR, () -> events.publishEvent(new PersonJoined(sky, Optional.empty(), Optional.empty())));
        greetings.say(gil, greetings.heldBy(gil).getFirst(), Ids.next(), "Hi Sky. I am Gil.");
    }

    @ParameterizedTest
    @CsvSource({"en-US, false", "es-US, true"})
    void somebody_asks_joins_comes_says_how_it_was_and_writes_with_one_person(String language, boolean script) {
        this.language = language;
        this.script = script;
        try (var newcomer = browserOf(sky, phone())) {
            asks(newcomer);
            leaderSaysYes();
            joins(newcomer);
            clock.forward(Duration.ofDays(2));
            signIn(newcomer, sky, Method.PASSKEY);
            saysHowItWas(newcomer);
            writesWithOnePerson(newcomer);
            assertThat(newcomer.complaints).isEmpty();
        }
    }

    private void asks(Visitor newcomer) {
        open(newcomer, "/circles");
        press(newcomer, "main h3 a[href='/circles/" + table + "']");
        look(newcomer, "circle-to-ask");
        type(newcomer, "#name", "Sparrow");
        type(newcomer, "#words", "Kit told me about you.");
        press(newcomer, MAIN);
        look(newcomer, "circle-asked");
        assertThat(newcomer.page.locator("#join form[action$='/ask/end']").count())
                .isOne();
    }

    private void leaderSaysYes() {
        try (var leader = browserOf(lee, phone())) {
            open(leader, "/circles");
            press(leader, "main a[href='/circles/asks']");
            look(leader, "asks");
            assertThat(leader.text()).contains("Sparrow", "Kit told me about you.");
            press(leader, "main button[value=yes]");
            assertThat(leader.text()).doesNotContain("Sparrow");
        }
    }

    private void joins(Visitor newcomer) {
        open(newcomer, "/circles/" + table);
        assertThat(newcomer.page.locator("#agreement ol li").count()).isEqualTo(10);
        assertThat(newcomer.page.locator("#listening details").count()).isOne();
        type(newcomer, "#name", "Sparrow");
        press(newcomer, MAIN);
        look(newcomer, "circle-joined");
        assertThat(newcomer.page.locator(".people").innerText()).contains("Lee", "Wren", "Sparrow");
    }

    private void saysHowItWas(Visitor newcomer) {
        try (var greeter = browserOf(gil, phone())) {
            open(greeter, "/greetings");
            press(greeter, "main a[href$='#write']");
            look(greeter, "greeting-after");
            assertThat(greeter.page.locator("#words").inputValue()).contains(language.startsWith("es") ? "¿" : "How");
        }
        open(newcomer, "/today");
        press(newcomer, "main a[href$='#afterwards']");
        look(newcomer, "how-it-was");
        tabTo(newcomer, "input[name=felt]");
        newcomer.page.keyboard().press("Space");
        type(newcomer, "#how", "I passed, and nobody asked why.");
        press(newcomer, "#afterwards .btn.main");
        look(newcomer, "how-it-was-kept");
        assertThat(newcomer.page.locator("#how").inputValue()).contains("nobody asked why");
    }

    private void writesWithOnePerson(Visitor newcomer) {
        open(newcomer, "/circles/" + table);
        press(newcomer, ".people li:has-text('Wren') a[href^='/words/new']");
        look(newcomer, "words-new");
        press(newcomer, MAIN);
        look(newcomer, "words-asked");
        assertThat(newcomer.text()).contains("Wren");
        try (var other = browserOf(kit, phone())) {
            open(other, "/today");
            press(other, "main h3 a[href='/words']");
            look(other, "words-ask");
            press(other, MAIN);
            type(other, "#words", "I sat in the car too, the first time.");
            press(other, MAIN);
        }
        open(newcomer, "/words");
        press(newcomer, ".people .who a[href^='/words/']");
        look(newcomer, "words-talk");
        assertThat(newcomer.text()).contains("I sat in the car too, the first time.");
        press(newcomer, "main a[href^='/reports/new']");
        newcomer.page.locator("main button[name=kind]").first().waitFor();
    }

    private void circle() {
        circles.make(
                cast.sam(),
                new NewCircle(
                        table,
                        "Tuesday Table",
                        "For people in their first year.",
                        "12 Elm Street",
                        "",
                        Spoken.BOTH,
                        new Rule.Weekly(DayOfWeek.TUESDAY, LocalTime.of(19, 0)),
                        60,
                        programs.current().zone(),
                        12,
                        Map.of(lee, "Lee"),
                        Access.REQUEST,
                        60));
    }

    private NewContextOptions phone() {
        return Chromium.phone(language).setJavaScriptEnabled(script);
    }

    private void open(Visitor visitor, String path) {
        visitor.page.navigate(path);
        look(visitor, path.substring(1).replaceAll("[^a-z]+", "-"));
    }

    private void look(Visitor visitor, String name) {
        picture(visitor.page, "week-" + name + "-" + language);
        if (script) {
            assertThat(Axe.findings(visitor.page)).as(name).isEmpty();
            assertThat(Ruler.findings(visitor.page)).as(name).isEmpty();
        }
    }
}
