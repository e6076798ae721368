package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.browser.Chromium.Visitor;
import tandem.circles.CircleCast;
import tandem.circles.CircleId;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.mail.Outbox;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// A cancellation on small phones without scripts: from the leader's tap to the member's page, the e-mail, the call to
/// whoever gets none, and back. Pictures of each page lie in `target/pages`.
class CancellationTest extends BrowserTest {
    @Autowired
    Cast cast;

    @Autowired
    CircleCast circles;

    @Autowired
    Identities identities;

    @Autowired
    Outbox outbox;

    private PersonId amy;
    private PersonId bo;
    private PersonId lee;
    private PersonId cory;
    private CircleId table;
    private String language;

    @ParameterizedTest
    @CsvSource({
        "en-US, This session is cancelled., 'There is no session on Tuesday, March 3.', Something changed, Nobody waits",
        "es-US, Esta sesión se canceló., No hay sesión el martes 3 de marzo., Something changed, Nadie espera"
    })
    void a_cancellation_reaches_everybody_and_can_be_taken_back(
            String language, String cancelled, String off, String subject, String nobody) {
        this.language = language;
        aCircle();
        try (var member = phone(amy);
                var leader = phone(lee);
                var desk = phone(cory)) {
            choose(member);
            tap(leader, "The heating is broken", cancelled);
            assertThat(leader.page.locator("#told").innerText()).contains("Bo").doesNotContain("Amy");
            open(member, "/today", "cancelled-today");
            assertThat(member.text()).contains(off);
            member.page.locator("main h3 a").getByText("Tuesday Table").click();
            member.page.locator("#sessions .rows a").first().click();
            look(member, "cancelled-session");
            assertThat(member.text()).contains(cancelled, "The heating is broken");
            assertThat(outbox.waiting()).singleElement().satisfies(letter -> {
                assertThat(letter.owner()).isEqualTo(amy.value());
                assertThat(letter.subject()).isEqualTo(subject);
            });
            call(desk, nobody);
            leader.page.locator("#change .btn").click();
            open(member, "/today", "restored-today");
            assertThat(member.text()).doesNotContain(off);
            assertThat(leader.complaints).isEmpty();
            assertThat(member.complaints).isEmpty();
        }
    }

    private void aCircle() {
        TestDatabase.empty("sessions", "people", "circles", "signin", "identities", "mail", "bridge");
        amy = cast.amy();
        bo = cast.bo();
        lee = cast.lee();
        cory = cast.coryFor(amy, bo);
        table = circles.ledBy(lee);
        circles.join(amy, table, "Amy");
        circles.join(bo, table, "Bo");
        identities.keep(Actor.of(amy), amy, IdentityKind.EMAIL, "amy@example.org");
    }

    private void choose(Visitor member) {
        open(member, "/me/notices", "notices");
        member.page.locator("input[name=changes]").check();
        member.page.locator("select").selectOption("day");
        member.page.locator("main form .btn.main").click();
    }

    private void tap(Visitor leader, String reason, String cancelled) {
        open(leader, "/circles/" + table, "leader-circle");
        leader.page.locator("#sessions .rows a").first().click();
        leader.page.locator("details summary").first().click();
        look(leader, "leader-session");
        leader.page.locator("#reason").fill(reason);
        leader.page.locator("form[action$=cancellation] .btn").click();
        look(leader, "leader-cancelled");
        assertThat(leader.text()).contains(cancelled);
    }

    private void call(Visitor desk, String nobody) {
        open(desk, "/untold", "untold");
        assertThat(desk.text()).contains("Bo").doesNotContain("Amy");
        desk.page.locator("main form .btn").click();
        assertThat(desk.text()).contains(nobody);
    }

    private Visitor phone(PersonId person) {
        return browserOf(person, Chromium.phone(language).setJavaScriptEnabled(false));
    }

    private void open(Visitor visitor, String path, String name) {
        visitor.page.navigate(path);
        picture(visitor.page, "sessions-" + name + "-" + language);
    }

    /// What the tests of all pages do not see in this state.
    private void look(Visitor visitor, String name) {
        picture(visitor.page, "sessions-" + name + "-" + language);
        checkCopy(visitor, language, name);
    }
}
