package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.attendance.Attendances;
import tandem.browser.Chromium.Visitor;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.content.Adoptions;
import tandem.content.Contents;
import tandem.leaders.Leaders;
import tandem.people.People;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;

/// A leader's evening, in person and on a phone, and a supervisor who covers one who stepped back.
class LeaderEveningTest extends BrowserTest {
    /// Tuesday, 7:20 pm in Tucson: twenty minutes into the session.
    private static final Instant IN_SESSION = Instant.parse("2026-03-04T02:20:00Z");

    @Autowired
    Cast cast;

    @Autowired
    Circles circles;

    @Autowired
    Attendances attendances;

    @Autowired
    Leaders leaders;

    @Autowired
    People people;

    @Autowired
    Contents contents;

    @Autowired
    Adoptions adoptions;

    private CircleId table;
    private PersonId lee;
    private PersonId sam;
    private String session;

    @BeforeEach
    void in_session() {
        clock.set(IN_SESSION);
        table = Settled.table(application);
        sam = people.idsWith(Actor.SYSTEM, Role.SUPERVISOR).getFirst();
        lee = people.idsWith(Actor.SYSTEM, Role.LEADER).getFirst();
        var amy = cast.amy();
        circles.join(amy, table, "Sparrow");
        attendances.agree(amy, table);
        contents.all("skills", Language.EN).forEach(item -> adoptions.adopt(sam, item));
        session = "/circles/" + table + "/sessions/2026-03-03";
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("agenda", "attendance", "debrief", "coverage", "content");
    }

    @ParameterizedTest
    @CsvSource({"en-US, true, LIGHT", "es-US, false, DARK"})
    void a_leader_opens_the_session_notes_who_is_there_and_takes_five_minutes(
            String language, boolean script, ColorScheme scheme) {
        var phone = Chromium.phone(language).setJavaScriptEnabled(script).setColorScheme(scheme);
        try (var visitor = browserOf(lee, phone)) {
            visitor.page.navigate("/circles/" + table);
            visitor.page.navigate(session);
            press(visitor, "main a[href='" + session + "/agenda']");
            send(visitor, "#topic", "Sleep");
            tabTo(visitor, "#skill");
            press(visitor, "form:has(#skill) .btn");
            visitor.page.locator("#items h3").waitFor();
            sound(visitor, script);
            visitor.page.navigate(session);
            sound(visitor, script);
            press(visitor, "main a[href='" + session + "/attendance']");
            assertThat(visitor.page.locator("main").innerText()).contains("Sleep", "Sparrow");
            tabTo(visitor, "[name=there]");
            visitor.page.keyboard().press("Space");
            press(visitor, "form .btn.main");
            visitor.page.locator("[role=status]").waitFor();
            assertThat(visitor.page.locator("[name=there]").isChecked()).isTrue();
            sound(visitor, script);
            press(visitor, "main a[href='" + session + "/debrief']");
            tabTo(visitor, "#a0");
            visitor.page.keyboard().type("4");
            press(visitor, "form .btn.main");
            visitor.page.locator("#done").waitFor();
            sound(visitor, script);
            press(visitor, "form button[value=worried]");
            assertThat(visitor.page.locator("#worried").innerText()).contains("911", "988", "Sparrow");
            sound(visitor, script);
            visitor.page.navigate(session + "/sheet");
            sound(visitor, script);
            visitor.page.navigate("/coverage/open");
            sound(visitor, script);
            assertThat(visitor.complaints).isEmpty();
        }
    }

    @Test
    void a_supervisor_covers_a_leader_who_stepped_back() {
        var nia = cast.join("Nia", Role.MEMBER, Role.LEADER);
        leaders.stepBack(lee);
        clock.forward(Duration.ofHours(2));
        try (var supervisor = browserOf(sam, Chromium.phone("en-US"))) {
            supervisor.page.navigate("/desk");
            supervisor.page.locator("main a[href='/coverage']").first().click();
            assertThat(supervisor.page.locator("h1").innerText()).contains("sessions have nobody");
            assertThat(supervisor.page.locator("main").innerText()).contains("For 2 hours.");
            sound(supervisor, true);
            supervisor.page.locator("main .rows .btn").last().click();
            sound(supervisor, true);
            supervisor.page.getByLabel("Nia").check();
            button(supervisor, "Ask them").click();
            assertThat(supervisor.page.locator("main").innerText()).contains("Nia has been asked");
            assertThat(supervisor.complaints).isEmpty();
        }
        try (var phone = browserOf(nia, Chromium.phone("es-US"))) {
            phone.page.navigate("/today");
            phone.page.locator("#leading .steady a").click();
            phone.page.locator("main form .btn.main").first().click();
            assertThat(phone.page.locator("main").innerText()).contains("La guía Nia.");
            sound(phone, true);
        }
    }

    private static void sound(Visitor visitor, boolean script) {
        if (script) {
            visitor.page.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true })");
            assertThat(Axe.findings(visitor.page)).as(visitor.page.url()).isEmpty();
        }
        assertThat(Ruler.findings(visitor.page)).as(visitor.page.url()).isEmpty();
    }
}
