package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.browser.Chromium.Visitor;
import tandem.people.RelationKind;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.texting.Incoming;
import tandem.texting.TextMessages;

/// A flip phone and those who answer it, in Spanish, on a narrow phone, without a script: the number goes in, a text
/// comes, a mentor answers it, and whoever it is about reads all of it.
class TextsJourneyTest extends BrowserTest {
    private static final String NUMBER = "+15205550142";

    @Autowired
    Cast cast;

    @Autowired
    TextMessages texts;

    @Test
    void a_text_comes_in_and_is_answered_by_a_person() {
        TestDatabase.empty("texting", "channels", "people", "signin");
        var ana = cast.amy();
        var mo = cast.mo();
        cast.relate(RelationKind.MENTOR, ana, mo);
        try (var phone = narrow(ana)) {
            addsTheNumber(phone);
        }
        text("Se me fue el camión. ¿Todavía puedo llegar?");
        try (var phone = narrow(mo)) {
            answers(phone);
        }
        assertThat(texts.waiting()).anyMatch(each -> each.words().equals("Claro. Te espero en la puerta."));
        text("3");
        try (var phone = narrow(ana)) {
            phone.page.navigate("/me/texts");
            assertThat(phone.text())
                    .contains("Se me fue el camión", "Claro. Te espero en la puerta.", "3", "Esto solo lo ves tú");
            looks(phone, "me-texts-es");
            assertThat(phone.complaints).isEmpty();
        }
        TestDatabase.empty("texting");
    }

    private void addsTheNumber(Visitor phone) {
        phone.page.navigate("/me");
        phone.page.locator("main a[href='/me/texts']").click();
        phone.page.fill("#mine", "no sé");
        button(phone, "Mandar un código").click();
        assertThat(phone.text()).contains("código de área, como 520-555-0142");
        looks(phone, "me-texts-mend-es");
        phone.page.fill("#mine", "(520) 555-0142");
        button(phone, "Mandar un código").click();
        looks(phone, "me-texts-code-es");
        phone.page.fill("#typed", texts.waiting().getFirst().words().replaceAll("^.*?([0-9]{6}).*", "$1"));
        button(phone, "Este es mi número").click();
        phone.page.check("input[value='craving']");
        button(phone, "Guardar").click();
        assertThat(phone.page.isChecked("input[value='craving']")).isTrue();
        assertThat(phone.complaints).allMatch(complaint -> complaint.contains("422"));
    }

    private void answers(Visitor phone) {
        phone.page.navigate("/today");
        phone.page.locator("main a[href='/texts']").click();
        assertThat(phone.text()).contains("Amy", "Escribió algo", "Te encargas tú");
        looks(phone, "texts-es");
        phone.page.locator("main h3 a").first().click();
        button(phone, "Me encargo yo").click();
        phone.page.fill("#words", "Claro. Te espero en la puerta.");
        looks(phone, "texts-one-es");
        button(phone, "Enviar").click();
        assertThat(phone.text()).contains("Va en camino", "En camino").doesNotContain("Alguien espera");
        assertThat(phone.complaints).isEmpty();
    }

    private void looks(Visitor phone, String name) {
        picture(phone.page, name);
        checkCopy(phone, "es-US", name);
    }

    private Visitor narrow(PersonId person) {
        return browserOf(
                person, Chromium.phone("es-US").setViewportSize(360, 740).setJavaScriptEnabled(false));
    }

    private void text(String words) {
        texts.arrive(new Incoming("SM" + Ids.next(), NUMBER, words, false));
    }
}
