package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.bridge.Touchpoint;
import tandem.bridge.Touchpoints;
import tandem.browser.Chromium.Visitor;
import tandem.people.People;
import tandem.program.Programs;
import tandem.shared.PersonId;
import tandem.signin.Method;
import tandem.wall.Actor;
import tandem.wall.Role;

/// The heart of it, from end to end, on phones 360 pixels wide: invited before discharge, joins, is greeted,
/// first session, a mentor, contacts that were missed, found the way that was written down, a return to use, a
/// person within minutes, back in the circle, and later somebody who helps another. Whose story it is reads
/// Spanish and has no scripts; those who work here read English. Time passes. Pictures lie in `target/pages`.
class TheHeartTest extends BrowserTest {
    private static final String[] OURS = {
        "intake", "giving", "mentors", "transition", "attendance", "conversation", "days", "direct", "reach"
    };

    @Autowired
    Cast cast;

    @Autowired
    People people;

    @Autowired
    Touchpoints touchpoints;

    @Autowired
    Programs programs;

    private PersonId cory;
    private PersonId gil;
    private PersonId sam;
    private PersonId lee;
    private PersonId mo;
    private PersonId sol;
    private String circle;
    private Visitor here;
    private Visitor mine;

    @BeforeEach
    void a_program_that_begins() {
        TestDatabase.empty(OURS);
        circle = "/circles/" + Settled.table(application);
        sam = only(Role.SUPERVISOR);
        lee = only(Role.LEADER);
        cory = cast.cory();
        gil = cast.gil();
        mo = cast.mo();
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty(OURS);
    }

    @Test
    void nobody_is_dropped_between_treatment_and_the_rest_of_life() {
        try (var theirs = visitor(Chromium.phone("es-US").setJavaScriptEnabled(false));
                var ours = visitor(Chromium.phone("en-US"))) {
            mine = theirs;
            here = ours;
            joins(invited());
            isGreeted();
            sits("Soy nueva aquí.");
            findsMentor();
            isMissed();
            isFound();
            returns();
            sits("Tomé, y aquí estoy otra vez.");
            helps();
            assertThat(mine.complaints).as("in their browser").isEmpty();
            assertThat(here.complaints).as("in ours").isEmpty();
        }
    }

    /// From a list, a spoken yes, and a link handed over in the unit.
    private String invited() {
        as(cory, "/roster/new");
        here.page.fill("#pasted", "Name,Date of birth,Discharge\nSol Robles,1988-11-13," + today().plusDays(9) + "\n");
        here.page.locator("form:has(#pasted) button").click();
        send(here, "/roster");
        here.page.locator("main .rows h3 a").first().click();
        here.page.check("input[name=how][value=spoken]");
        here.page.check("input[name=said]");
        send(here, "/consent");
        send(here, "/invitation");
        return here.page.inputValue("#link").replaceFirst("^https?://[^/]+", "");
    }

    private void joins(String link) {
        come(mine, link, "Sol");
        sol = people.with(Actor.SYSTEM, Role.MEMBER).stream()
                .filter(each -> each.name().equals("Sol"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(planned().due()).as("the day after").isEqualTo(today().plusDays(1));
        myself("/transition");
        assertThat(mine.text()).contains("Mañana: te busca Cory");
    }

    private void come(Visitor visitor, String link, String name) {
        var page = visitor.page;
        page.navigate(link);
        page.check("input[name=adult]");
        page.check("input[name=agree]");
        send(visitor, "/join/name");
        page.fill("#name", name);
        send(visitor, "/join/phone");
        page.locator("input[name=phone]").first().check();
        send(visitor, "/join");
    }

    private void isGreeted() {
        greet(here, gil, "Sol", "Hola, Sol. Soy Gil. El martes te guardo lugar.");
        myself("/today");
        assertThat(mine.text()).contains("Soy Gil.");
        look("today");
    }

    private void greet(Visitor visitor, PersonId greeter, String whom, String words) {
        signIn(visitor, greeter, Method.PASSKEY);
        visitor.page.navigate("/greetings");
        visitor.page
                .locator("main a[href^='/greetings/']:text-is('" + whom + "')")
                .first()
                .click();
        visitor.page.fill("#words", words);
        send(visitor, "/words");
    }

    /// Writes in the circle, comes on Tuesday, and whoever leads notes it.
    private void sits(String words) {
        var tuesday = today().with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        var session = circle + "/sessions/" + tuesday;
        myself(circle);
        if (mine.page.locator("form[action$='/membership']").count() > 0) {
            mine.page.fill("#name", "Sol");
            send(mine, "/membership");
            myself(session);
            send(mine, "/attendance/consent");
            myself(circle);
        }
        mine.page.fill("#words", words);
        mine.page.locator("form:has(#words) button[value=say]").click();
        at(tuesday, LocalTime.of(19, 20));
        as(lee, circle);
        assertThat(here.text()).contains(words);
        here.page.navigate(session + "/attendance");
        here.page.locator("label:has(.who:text-is('Sol')) input").check();
        send(here, "/attendance");
        myself(session);
        assertThat(mine.text()).contains("alguien que guía anotó que estuviste");
    }

    /// One who walks with one person at a time offers it; both say yes.
    private void findsMentor() {
        as(mo, "/mentors/profile");
        here.page.fill("#name", "Mo");
        here.page.fill("#capacity", "1");
        send(here, "/mentors/profile");
        myself("/mentors");
        send(mine, "/mentors/seeking");
        mine.page.locator("#three h3 a").first().click();
        mine.page.fill("#word", "En la tarde puedo.");
        send(mine, "/ask");
        as(mo, "/mentors");
        here.page.locator("#asks h3 a").click();
        assertThat(here.text()).contains("En la tarde puedo.");
        send(here, "/yes");
        myself("/mentors");
        assertThat(mine.text()).contains("Escribirle a Mo");
        look("mentor");
    }

    /// What she wrote down while well; then nobody answers, twice, and contacts come closer.
    private void isMissed() {
        myself("/reach/quiet");
        mine.page.check("input[name=reader][value=mentor]");
        mine.page.check("input[name=never][value=no-police]");
        mine.page.fill("#days", "7");
        mine.page.selectOption("#way-text", "1");
        mine.page.check("input[name=words][value=coffee]");
        send(mine, "/reach/quiet");
        contact("no_answer", "No answer.");
        contact("no_answer", "No answer again.");
        assertThat(planned().due()).isBeforeOrEqualTo(today().plusDays(7));
    }

    /// By whoever is to make it, on its day, from their own list.
    private void contact(String result, String line) {
        var next = planned();
        if (next.due().isAfter(today())) {
            at(next.due(), LocalTime.of(10, 0));
        }
        as(next.owner(), "/desk/" + sol);
        var form = here.page.locator("form[action$='/encounters']");
        form.locator("input[name=result][value=" + result + "]").check();
        form.locator("input[name=line]").fill(line);
        send(here, "/encounters");
    }

    /// Days go by without her; the mentor reads how she wants to be found, and does so.
    private void isFound() {
        clock.forward(Duration.ofDays(8));
        as(mo, "/reach/quiet/" + sol);
        assertThat(here.text()).contains("send me a text", "Do not send the police", "¿Un café esta semana?");
        picture(here.page, "heart-quiet");
        contact("reached", "Por texto, como lo pidió. Café el viernes.");
        myself("/me/contacts");
        assertThat(mine.text()).contains("No answer again.", "Café el viernes.");
        look("contacts");
    }

    /// The first step is for whoever happens upon it; the second is one tap to somebody she knows, who is there
    /// within minutes.
    private void returns() {
        mine.context.clearCookies();
        mine.page.navigate("/return-to-use");
        assertThat(mine.page.content()).contains("911", "988");
        myself("/return-to-use/with-you");
        assertThat(mine.text()).contains("Mo");
        send(mine, "/words");
        var talk = mine.page.url();
        mine.page.fill("#words", "Anoche tomé. ¿Podemos hablar?");
        mine.page.click("button[name=go][value=say]");
        clock.forward(Duration.ofMinutes(6));
        as(mo, "/today");
        here.page.navigate(talk);
        assertThat(here.text()).contains("¿Podemos hablar?");
        here.page.fill("#words", "Aquí estoy. Te llamo ahora.");
        here.page.click("button[name=go][value=say]");
        mine.page.navigate(talk);
        assertThat(mine.text()).contains("Aquí estoy.");
        look("talk");
    }

    /// Months later she would like to greet; both sign that she is ready, and somebody new is greeted.
    private void helps() {
        clock.forward(Duration.ofDays(120));
        myself("/giving/greeter");
        mine.page.fill("#words", "A mí alguien me saludó.");
        send(mine, "/giving/greeter");
        as(sam, "/offers");
        here.page.locator("main a[href^='/offers/']:text-is('Sol')").click();
        var offer = here.page.url();
        here.page.fill("#held", today().toString());
        here.page.check("input[name=outcome][value=ready]");
        here.page.locator("form[action$='/talks'] textarea").fill("We both think so.");
        send(here, "/talks");
        myself("/giving/greeter");
        mine.page.click("button[name=answer][value=ready]");
        signIn(here, sam, Method.PASSKEY);
        here.page.navigate(offer);
        send(here, "/signature");
        greetsAnother();
    }

    private void greetsAnother() {
        as(cory, "/invitations");
        send(here, "/invitations");
        var link = here.page.inputValue("#link").replaceFirst("^https?://[^/]+", "");
        try (var other = visitor(Chromium.phone("es-US"))) {
            come(other, link, "Luz");
            passOn();
            greet(mine, sol, "Luz", "Hola, Luz. En marzo llegué yo.");
            other.page.navigate("/today");
            assertThat(other.text()).contains("En marzo llegué yo.");
            checkPage(other, "somebody new");
            picture(other.page, "heart-another");
        }
    }

    /// Whoever greets hands her on, where she came to them.
    private void passOn() {
        as(gil, "/greetings");
        var luz = here.page.locator("main a[href^='/greetings/']:text-is('Luz')");
        if (luz.count() > 0) {
            luz.first().click();
            send(here, "/passing");
        }
    }

    /// Sends the form whose address ends so.
    private static void send(Visitor visitor, String action) {
        Locator form =
                visitor.page.locator("main form[action$='" + action + "']").first();
        arrive(visitor, () -> form.locator("button:not([type=button])").first().click());
    }

    private void as(PersonId person, String path) {
        signIn(here, person, Method.PASSKEY);
        here.page.navigate(path);
    }

    private void myself(String path) {
        signIn(mine, sol, Method.PASSKEY);
        mine.page.navigate(path);
    }

    private void look(String name) {
        picture(mine.page, "heart-" + name);
        checkCopy(mine, "es-US", name);
    }

    private Touchpoint planned() {
        return touchpoints.next(Actor.of(sol), sol).orElseThrow();
    }

    private PersonId only(Role role) {
        return people.with(Actor.SYSTEM, role).getFirst().id();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private void at(LocalDate day, LocalTime time) {
        Instant moment = day.atTime(time).atZone(zone()).toInstant();
        clock.set(moment);
    }

    private ZoneId zone() {
        return programs.current().zone();
    }
}
