package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.bridge.Due;
import tandem.bridge.Kind;
import tandem.bridge.Touchpoints;
import tandem.browser.Chromium.Visitor;
import tandem.joining.PersonJoined;
import tandem.mentoring.Credentials;
import tandem.mentoring.Facts;
import tandem.mentors.Beginnings;
import tandem.people.RelationKind;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// A mentor on a phone, in Spanish and without scripts: whom to call, what came of it, a note, a worry, a step back; and
/// the member who reads it.
class MentorOnAPhoneTest extends BrowserTest {
    @Autowired
    Touchpoints touchpoints;

    @Autowired
    Beginnings beginnings;

    @Autowired
    Credentials credentials;

    @Autowired
    Facts facts;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Gate gate;

    @Autowired
    Cast cast;

    private PersonId mo;
    private PersonId amy;

    @Test
    void a_mentor_on_a_phone() {
        somebody_walks_with_amy();
        try (var phone = browserOf(
                mo, Chromium.phone("es-US").setViewportSize(360, 740).setJavaScriptEnabled(false))) {
            phone.page.navigate("/today");
            phone.page.locator("a[href='/mentoring']").first().click();
            assertThat(phone.text()).contains("1 persona por contactar hoy", "Amy", "Nadie de aquí le ha hablado todavía");
            records(phone);
            writesANote(phone);
            isWorried(phone);
            stepsBack(phone);
            assertThat(phone.complaints).as("besides the forms that came back").allMatch(each -> each.contains("422"));
        }
        assertThat(facts.about(Actor.of(amy), amy)).hasSize(1);
        looks(mo, List.of("/mentoring", "/mentoring/" + amy, "/mentoring/" + amy + "/worry", "/mentoring/away"));
        looks(amy, List.of("/me/mentor", "/today"));
    }

    private void somebody_walks_with_amy() {
        TestDatabase.empty("mentoring", "mentors", "bridge", "safety", "oncall", "people", "signin");
        clock.forward(Duration.ofDays(21));
        mo = cast.mo();
        amy = cast.amy();
        cast.coryFor(amy);
        beginnings.offer(cast.join("Kim", Role.MEMBER, Role.MENTOR), "Kim", 2, List.of());
        cast.relate(RelationKind.MENTOR, amy, mo);
        gate.run(Actor.DOOR, () -> events.publishEvent(new PersonJoined(amy, Optional.empty(), Optional.empty())));
        touchpoints.replan(Actor.SYSTEM, amy, new Due(touchpoints.today(), Kind.CHOSEN));
        touchpoints.give(Actor.SYSTEM, amy, mo);
        credentials.record(cast.sam(), mo, Ids.next(), "CPSS 4471", null);
        facts.agree(amy, true);
    }

    private static void records(Visitor phone) {
        phone.page.locator("main a[href$='#happened']").click();
        button(phone, "Guardar").click();
        assertThat(phone.page.locator("[role=alert]").count()).isOne();
        phone.page.locator(".chips label").first().click();
        phone.page.fill("#line", "Hablamos del camión.");
        phone.page.locator("#happened summary").click();
        phone.page.fill("#start", "17:00");
        phone.page.fill("#stop", "17:23");
        phone.page.selectOption("#place", "phone");
        phone.page.fill("#goal", "Un cuarto propio");
        phone.page.fill("#activity", "Leímos dos anuncios");
        phone.page.fill("#response", "Uno le gustó");
        phone.page.fill("#step", "Llama el jueves");
        button(phone, "Guardar").click();
        assertThat(phone.text()).contains("Guardado para Amy", "Hoy no hay a quién contactar");
    }

    private static void writesANote(Visitor phone) {
        phone.page.locator("main h3 a").first().click();
        assertThat(phone.text()).contains("Hablamos del camión.", "Quién lo lee: Amy, tú");
        phone.page.fill("#words", "Vio dos cuartos.");
        button(phone, "Guardar esta nota").click();
        assertThat(phone.text()).contains("Ya la puede leer", "Vio dos cuartos.");
    }

    private static void isWorried(Visitor phone) {
        phone.page.locator("main a[href$='/worry']").first().click();
        assertThat(phone.text()).contains("988", "911", "Tiene 15 minutos");
        button(phone, "Avisar a quien está de guardia").click();
        assertThat(phone.text()).contains("Primero escribe unas palabras");
        phone.page.fill("#words", "Sonaba lejos.");
        button(phone, "Avisar a quien está de guardia").click();
        assertThat(phone.text()).contains("Ya le avisamos a todo el equipo", "Hiciste bien en decirlo", "988");
    }

    private static void stepsBack(Visitor phone) {
        phone.page.navigate("/mentoring");
        phone.page.locator("main a[href='/mentoring/away']").click();
        phone.page.locator("input[name=time][value='7']").check();
        button(phone, "Hacerme a un lado hoy").click();
        assertThat(phone.text()).contains("Te hiciste a un lado", "alguien más que acompaña");
        button(phone, "Ya regresé").click();
        assertThat(phone.text()).contains("Amy");
    }

    private void looks(PersonId person, List<String> paths) {
        try (var phone = browserOf(person, Chromium.phone("es-US").setViewportSize(360, 740))) {
            for (var path : paths) {
                phone.page.navigate(path);
                phone.page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true })");
                checkPage(phone, path);
                assertThat(Ruler.findings(phone.page)).as(path).isEmpty();
                picture(phone.page, "mentoring" + path.replaceAll("[^a-z]", "-").replaceAll("-+", "-"));
            }
            assertThat(phone.complaints).isEmpty();
        }
    }
}
