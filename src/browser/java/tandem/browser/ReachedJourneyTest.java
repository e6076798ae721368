package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.browser.Chromium.Visitor;
import tandem.channels.Channel;
import tandem.channels.Channels;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;

/// Ana says how she wants to be reached, on her phone and without scripts, and uses the shared device in
/// the lobby, which keeps nothing of her for whoever comes next.
class ReachedJourneyTest extends BrowserTest {
    @Autowired
    People people;

    @Autowired
    Channels channels;

    @Autowired
    Cast cast;

    private PersonId ana;
    private PersonId cory;

    @Test
    void somebody_says_how_to_reach_her_and_the_shared_device_leaks_nothing() {
        TestDatabase.empty("channels", "people", "signin");
        ana = people.join("Ana", Language.ES, Set.of(Role.MEMBER));
        cory = cast.cory();
        cast.relate(RelationKind.CASELOAD, ana, cory);
        var number = waysAreSaid();
        assertThat(channels.of(Actor.of(cory), ana)).containsExactly(Channel.LETTER, Channel.CALL, Channel.KIOSK);
        try (var lobby = browserOf(
                cory, new NewContextOptions().setViewportSize(1024, 768).setLocale("en-US"))) {
            lobby.page.navigate("/channels/kiosks");
            button(lobby, "Share this device").click();
            lobby.page.waitForURL("**/kiosk");
            takesHerTurn(lobby, number);
            leavesNothing(lobby);
            assertThat(lobby.context.cookies().stream().map(each -> each.name))
                    .as("nobody is signed in there")
                    .doesNotContain("session");
        }
    }

    /// On a phone of 360 pixels, in Spanish, without scripts.
    ///
    /// @return her number for the shared device
    private String waysAreSaid() {
        try (var phone = browserOf(ana, Chromium.phone("es-US").setJavaScriptEnabled(false))) {
            phone.page.navigate("/me");
            phone.page.click("main a[href='/channels']");
            assertThat(phone.text()).contains("Cómo contactarme", "Todos estos medios valen lo mismo");
            phone.page.check("#yes-call input");
            phone.page.check("#yes-letter input");
            phone.page.selectOption("#place-letter", "1");
            phone.page.selectOption("#place-call", "2");
            phone.page.fill("#note", "Después de las 4; nunca a mi mamá.");
            button(phone, "Guardar").click();
            assertThat(phone.text()).contains("Ya casi", "código de área", "código postal");
            checkCopy(phone, "es-US", "what is to be mended");
            phone.page.fill("#phone", "520-555-0142");
            phone.page.fill("#address", "Ana R.\n27 W. 31st St.\nTucson, AZ 85713");
            button(phone, "Guardar").click();
            assertThat(phone.text()).contains("Guardado. Cuenta desde ahora.");
            assertThat(phone.page.inputValue("#note")).contains("nunca a mi mamá");
            checkCopy(phone, "es-US", "ways");
            picture(phone.page, "channels-es");
            phone.page.click("main a[href='/channels/kiosk/code']");
            button(phone, "Hacer un número").click();
            return phone.page.locator(".letters").innerText();
        }
    }

    private void takesHerTurn(Visitor lobby, String number) {
        checkPage(lobby, "the shared device");
        lobby.page.fill("#code", number);
        arrive(lobby, () -> button(lobby, "Go on").click());
        assertThat(lobby.text()).contains("Es tu turno").doesNotContain("Ana", "Cory");
        checkPage(lobby, "a turn");
        picture(lobby.page, "kiosk-es");
        arrive(lobby, () -> button(lobby, "7").click());
        assertThat(lobby.text()).contains("Anotado. Gracias.");
        arrive(lobby, () -> button(lobby, "Ya terminé").click());
    }

    /// Back and forward, after she left and after a minute in which she only stood there.
    private void leavesNothing(Visitor lobby) {
        assertNobody(lobby);
        for (int step = 0; step < 4; step++) {
            lobby.page.goBack();
            assertNobody(lobby);
        }
        lobby.page.navigate("/today");
        assertThat(lobby.page.url()).endsWith("/kiosk");
        var again = channelsCode();
        lobby.page.fill("#code", again);
        arrive(lobby, () -> lobby.page.locator("form.ask button").click());
        assertThat(lobby.text()).as("the control: it is her turn").contains("Es tu turno");
        clock.forward(Duration.ofSeconds(61));
        lobby.page.reload();
        assertNobody(lobby);
        lobby.page.goBack();
        assertNobody(lobby);
        lobby.page.goForward();
        assertNobody(lobby);
    }

    private String channelsCode() {
        try (var phone = browserOf(ana, Chromium.phone("es-US"))) {
            phone.page.navigate("/channels/kiosk/code");
            button(phone, "Hacer un número").click();
            return phone.page.locator(".letters").innerText();
        }
    }

    private static void assertNobody(Visitor lobby) {
        assertThat(lobby.text()).doesNotContain("Es tu turno", "It is your turn", "Ana", "Anotado");
    }
}
