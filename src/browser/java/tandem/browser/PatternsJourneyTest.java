package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.browser.Chromium.Visitor;
import tandem.checkins.CheckIn;
import tandem.checkins.CheckIns;
import tandem.checkins.Said;
import tandem.checkins.Scale;
import tandem.coping.Practices;
import tandem.people.RelationKind;
import tandem.shared.Ids;
import tandem.shared.PersonId;

/// Ana looks at what the rules and the weeks say of her, in Spanish, on a phone, without a script; lets her mentor read
/// a signal; and takes one sheet along to an appointment.
class PatternsJourneyTest extends BrowserTest {
    private static final ZoneId TUCSON = ZoneId.of("America/Phoenix");

    @Autowired
    Cast cast;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Practices practices;

    @Test
    void weeks_and_rules_are_read_in_spanish_without_a_script_and_shared_as_one_says() {
        TestDatabase.empty("signals", "checkins", "coping", "people", "signin");
        var ana = cast.amy();
        var mo = cast.mo();
        cast.relate(RelationKind.MENTOR, ana, mo);
        weeks(ana);
        try (var phone = browserOf(ana, Chromium.phone("es-US").setJavaScriptEnabled(false))) {
            signals(phone, mo);
            patterns(phone);
            paper(phone);
        }
    }

    private void signals(Visitor phone, PersonId mo) {
        var page = phone.page;
        page.navigate("/signals");
        assertThat(phone.text())
                .contains("Tres días duros", "Las últimas 3 veces que anotaste tu ánimo", "Solo tú ves esto")
                .contains("Ningún estudio dice que sean los correctos");
        page.navigate("/signals/sharing");
        page.getByLabel("Tres días duros").check();
        button(phone, "Guardar lo que puede leer Mo").click();
        assertThat(phone.text()).contains("Ahora ve un tipo de señal");
        checkCopy(phone, "es-US", "signals-sharing");
        page.navigate("/signals");
        assertThat(phone.text()).contains("Mo puede leerla, como acordaste");
        try (var mos = browserOf(mo, wide("en-US"))) {
            mos.page.navigate("/signals/opened");
            assertThat(mos.text()).contains("Amy", "The last 3 times you noted your mood, it was 3 or lower");
            checkPage(mos, "signals-opened");
            page.navigate("/signals");
            assertThat(phone.text()).contains("Mo la leyó hoy");
            checkCopy(phone, "es-US", "signals");
            picture(page, "signals-es-360");
            button(phone, "Esta me la guardo").click();
            mos.page.reload();
            assertThat(mos.text()).contains("Nobody has opened a signal to you now");
        }
        button(phone, "Esta semana no").click();
        assertThat(phone.text()).contains("Hoy ninguna regla tiene nada que decir", "Para después");
    }

    private void patterns(Visitor phone) {
        var page = phone.page;
        page.navigate("/patterns");
        assertThat(phone.text()).contains("Es poco para decir algo. A partir de 5 de cada uno, los comparamos.");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("3 meses")).click();
        assertThat(page.url()).endsWith("range=3m");
        assertThat(page.locator("svg.plot[role=img]").count()).isEqualTo(4);
        assertThat(page.locator("table:visible").count()).isZero();
        page.locator("#sleep summary").click();
        assertThat(page.locator("#sleep table:visible").count()).isEqualTo(1);
        assertThat(phone.text()).contains("Antes de 5 de esos 6 días duros habías anotado", "Que dos cosas vayan juntas");
        checkCopy(phone, "es-US", "patterns");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(page, "patterns-es-360-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /// With all there is on it, it is one page of either kind of paper.
    private void paper(Visitor phone) {
        var page = phone.page;
        page.navigate("/patterns/summary?range=3m");
        checkCopy(phone, "es-US", "patterns-summary");
        for (var box : page.locator("input[type=checkbox]").all()) {
            box.check();
        }
        button(phone, "Hacer la hoja").click();
        assertThat(phone.text()).contains("Mis registros", "Con mis propias palabras", "dormí mal otra vez 1.");
        for (var kind : new String[] {"A4", "Letter"}) {
            var pdf = page.pdf(new Page.PdfOptions().setFormat(kind));
            assertThat(pages(pdf)).as(kind).isEqualTo(1);
        }
        checkCopy(phone, "es-US", "patterns-paper");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".bar:visible, .foot:visible, .btn:visible").count()).isZero();
    }

    private static long pages(byte[] pdf) {
        return Pattern.compile("/Type\\s*/Page\\b(?!s)")
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    /// A hard day each week after a short night and a day alone; the last three are hard.
    private void weeks(PersonId ana) {
        for (int ago = 40; ago >= 0; ago--) {
            boolean hard = ago % 7 == 6 || ago < 3;
            boolean alone = ago % 7 == 0 && ago > 0;
            var said = new Said(
                    Optional.empty(),
                    Map.of(Scale.MOOD, hard ? 3 : 6, Scale.CRAVING, hard ? 7 : 3, Scale.SLEEP, hard ? 4 : 7),
                    Set.of(),
                    Set.of(),
                    alone ? Set.of("alone") : Set.of(),
                    Set.of(),
                    ago < 6 ? "Hoy dormí mal otra vez " + ago + ". Salí a caminar con mi hermana y volvimos tarde." : "");
            var day = LocalDate.ofInstant(clock.instant(), TUCSON).minusDays(ago);
            checkIns.keep(ana, new CheckIn(Ids.next(), day, clock.instant(), said), true);
        }
        for (int n = 0; n < 6; n++) {
            practices.end(ana, Ids.next(), "paced-breathing", OptionalInt.of(7), OptionalInt.of(4));
            practices.end(ana, Ids.next(), n < 3 ? "urge-surfing" : "grounding", OptionalInt.of(6), OptionalInt.of(5));
        }
    }
}
