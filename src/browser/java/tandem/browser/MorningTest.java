package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.bridge.Due;
import tandem.bridge.Kind;
import tandem.bridge.Next;
import tandem.bridge.Result;
import tandem.bridge.Touchpoints;
import tandem.browser.Chromium.Visitor;
import tandem.channels.Channel;
import tandem.channels.Channels;
import tandem.help.ContactRequest;
import tandem.help.ContactRequests;
import tandem.help.ReachBy;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.joining.PersonJoined;
import tandem.people.RelationKind;
import tandem.reach.Quiet;
import tandem.reach.QuietPlan;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// A coordinator's morning on a small phone: somebody waits to be reached, three are due, one goes to a colleague, and
/// at the end nobody is forgotten. Pictures of each page lie in `target/pages`.
class MorningTest extends BrowserTest {
    @Autowired
    Cast cast;

    @Autowired
    Touchpoints touchpoints;

    @Autowired
    Channels channels;

    @Autowired
    Identities identities;

    @Autowired
    Quiet quiet;

    @Autowired
    ContactRequests requests;

    @Autowired
    Gate gate;

    private PersonId cory;
    private PersonId ray;
    private PersonId amy;
    private PersonId bo;
    private PersonId kim;
    private String language;
    private boolean script;

    @BeforeEach
    void a_full_desk() {
        TestDatabase.empty("people", "bridge", "help", "channels", "identities", "reach", "signin");
        cory = cast.cory();
        ray = cast.join("Ray", Role.COORDINATOR);
        amy = enrolled("Amy");
        bo = enrolled("Bo");
        kim = enrolled("Kim");
        identities.keep(Actor.of(amy), amy, IdentityKind.PHONE, "520-555-0112");
        channels.agree(Actor.of(amy), amy, Channel.CALL);
        contacted(bo, Result.NO_ANSWER, "");
        contacted(amy, Result.REACHED, "Sleeping badly. Worried about the bus.");
        touchpoints.replan(Actor.of(cory), amy, new Due(touchpoints.today(), Kind.ASKED, Optional.of(Channel.CALL)));
        touchpoints.replan(Actor.of(cory), bo, new Due(touchpoints.today(), Kind.TIGHTER));
        quiet.write(
                kim,
                new QuietPlan(
                        7,
                        Set.of("caseload"),
                        List.of(),
                        List.of(),
                        List.of(),
                        "The garden needs water.",
                        List.of(),
                        "My mother."));
        quiet.show(kim, true);
        asked();
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("help");
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, false, 3 people to contact today, asked for more contact, did not reach them, Nobody to contact today",
        "es-US, true, 3 personas por contactar hoy, Pidió más contacto, no le encontró, Hoy no hay a quién llamar"
    })
    void everybody_is_seen_to_and_nobody_forgotten(
            String language, boolean script, String three, String more, String missed, String nobody) {
        this.language = language;
        this.script = script;
        try (var desk = browserOf(cory, phone())) {
            open(desk, "/desk");
            assertThat(desk.text()).contains(three, more, missed, "The garden needs water.", "My mother.", "Sky");
            answerWhoAsked(desk);
            record(desk, kim, "left_word", "");
            assertThat(desk.page.url()).contains("open=" + amy);
            look(desk, "next");
            record(desk, amy, "reached", "Ride to the clinic is sorted.");
            putOff(desk);
            handOver(desk);
            assertThat(desk.text()).contains(nobody);
            open(desk, "/desk/everyone");
            assertThat(desk.text()).contains("0.");
            assertThat(desk.complaints).as("besides the form that came back").allMatch(each -> each.contains("422"));
        }
        seeIt();
    }

    private void answerWhoAsked(Visitor desk) {
        assertThat(desk.page.locator("#waiting a[href^='sms:']").count()).isEqualTo(1);
        desk.page.locator("#waiting form[action$='/taking'] button").click();
        desk.page.waitForURL("**/desk*");
        look(desk, "taken");
        var request = desk.page.locator("#waiting li");
        request.locator("summary").click();
        request.locator("input[value=reached]").check();
        request.locator("form.ask .btn.main").click();
        desk.page.waitForURL("**/desk*");
        assertThat(desk.page.locator("#waiting").count()).isZero();
    }

    private void record(Visitor desk, PersonId person, String result, String line) {
        var row = row(desk, person);
        if (row.locator("details[open]").count() == 0) {
            row.locator("summary").click();
        }
        row.locator("input[name=result][value=" + result + "]").check();
        row.locator("input[name=line]").fill(line);
        row.locator("form.ask .btn.main").click();
        desk.page.waitForURL("**/desk?saved=*");
    }

    private void putOff(Visitor desk) {
        row(desk, bo).locator("a[href$='#later']").click();
        desk.page.waitForURL("**/desk/" + bo + "*");
        look(desk, "person");
        desk.page.locator("#later summary").first().click();
        desk.page.locator("button[value=snooze]").click();
        assertThat(desk.page.locator("[role=alert]").count())
                .as("why is asked for")
                .isEqualTo(1);
        look(desk, "why");
        desk.page.locator("#reason").fill("I am out until Thursday.");
        desk.page.locator("#days").selectOption("2");
        desk.page.locator("button[value=snooze]").click();
        desk.page.waitForURL("**/desk?done=snooze*");
    }

    private void handOver(Visitor desk) {
        touchpoints.replan(Actor.of(cory), amy, new Due(touchpoints.today(), Kind.CHOSEN));
        open(desk, "/desk");
        row(desk, amy).locator("input[name=person]").check();
        desk.page.locator("#several details:has(#to) summary").click();
        desk.page.locator("#to").selectOption(ray.toString());
        desk.page.locator("#line").fill("Likes mornings.");
        look(desk, "several");
        desk.page.locator("button[value=hand]").click();
        desk.page.waitForURL("**/desk?done=hand*");
    }

    private void seeIt() {
        try (var colleague = browserOf(ray, phone())) {
            open(colleague, "/desk");
            assertThat(colleague.text()).contains("Amy", "Cory", "Likes mornings.", "Ride to the clinic is sorted.");
        }
        try (var member = browserOf(bo, phone())) {
            open(member, "/me/contacts");
            assertThat(member.text()).contains("I am out until Thursday.", "Cory");
        }
    }

    private static Locator row(Visitor desk, PersonId person) {
        return desk.page.locator("#p-" + person);
    }

    private PersonId enrolled(String name) {
        var person = cast.join(name, Role.MEMBER);
        cast.relate(RelationKind.CASELOAD, person, cory);
        gate.run(
                Actor.DOOR,
                () -> application.publishEvent(new PersonJoined(person, Optional.of(cory), Optional.empty())));
        return person;
    }

    private void contacted(PersonId person, Result result, String line) {
        touchpoints.contacted(cory, person, Ids.next(), result, Channel.CALL, line, new Next.ByRule());
    }

    private void asked() {
        var now = clock.instant();
        requests.ask(new ContactRequest(
                Ids.next(),
                now.minus(Duration.ofMinutes(38)),
                now.plus(Duration.ofMinutes(82)),
                Language.EN,
                "Sky",
                ReachBy.TEXT,
                "+15205550142",
                "",
                false,
                "Just got out."));
    }

    private NewContextOptions phone() {
        return Chromium.phone(language).setJavaScriptEnabled(script);
    }

    private void open(Visitor visitor, String path) {
        visitor.page.navigate(path);
        look(visitor, path.substring(1).replace('/', '-'));
    }

    private void look(Visitor visitor, String name) {
        picture(visitor.page, "morning-" + name + "-" + language);
        if (script) {
            checkPage(visitor, name);
        } else {
            checkCopy(visitor, language, name);
        }
    }
}
