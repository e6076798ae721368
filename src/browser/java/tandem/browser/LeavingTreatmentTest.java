package tandem.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.browser.Chromium.Visitor;
import tandem.people.People;
import tandem.shared.PersonId;
import tandem.signin.Method;
import tandem.wall.Actor;
import tandem.wall.Role;

/// From a list to the first contact after treatment, in Spanish, on a narrow phone, without scripts.
class LeavingTreatmentTest extends BrowserTest {
    private static final String LIST = """
            Lista de marzo;;;
            Nombre;Fecha de nacimiento;Fecha de alta;Idioma
            Graciela Robles;13/11/1988;11/03/2026;español
            =1+1;;;
            Graciela Robels;13/11/1988;11/03/2026;español
            """;

    @Autowired
    Cast cast;

    @Autowired
    People people;

    private PersonId ines;

    @BeforeEach
    void somebody_works_here() {
        TestDatabase.empty("intake", "people", "joining", "greeting", "bridge", "signin", "ways");
        ines = cast.join("Inés", Role.COORDINATOR);
        cast.join("Rosa", Role.MEMBER, Role.MENTOR);
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("intake");
    }

    @Test
    void a_list_a_yes_an_invitation_somebody_joins_and_three_meet() {
        var phone = Chromium.phone("es-US").setJavaScriptEnabled(false).setViewportSize(360, 740);
        try (var desk = browserOf(ines, phone);
                var sky = visitor(phone)) {
            upload(desk);
            agree(desk);
            var code = invite(desk);
            join(sky, code);
            plan(desk);
            sky.page.navigate("/me/handoff");
            assertThat(sky.text())
                    .contains("Piensas salir el 11 de marzo", "Sala 4", "Inés y Rosa", "A qué dijiste que sí");
            checkCopy(sky, "es-US", "a member's own");
            clock.forward(Duration.ofDays(2));
            signIn(desk, ines, Method.PASSKEY);
            signIn(sky, cielo(), Method.PASSKEY);
            write(desk);
            sky.page.navigate("/me/handoff");
            assertThat(sky.text()).contains("Rosa llama a las seis.", "12 de marzo");
            assertThat(desk.complaints)
                    .as("one mistake was answered")
                    .hasSize(1)
                    .allMatch(each -> each.contains("422"));
            assertThat(sky.complaints).isEmpty();
        }
    }

    private PersonId cielo() {
        return people.with(Actor.SYSTEM, Role.MEMBER).stream()
                .filter(each -> each.name().equals("Cielo"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void upload(Visitor desk) {
        var page = desk.page;
        page.navigate("/desk");
        page.locator("main a[href='/handoffs']").first().click();
        page.locator("main a[href='/roster']").click();
        page.locator("main a[href='/roster/new']").click();
        checkCopy(desk, "es-US", "adding a list");
        page.locator("#file").setInputFiles(new FilePayload("marzo.csv", "text/csv", LIST.getBytes(UTF_8)));
        button(desk, "Ver qué va a pasar").first().click();
        assertThat(desk.text())
                .contains("1 línea es nueva", "Línea 3", "el día primero", "trae una fórmula", "¿Es la misma persona?");
        picture(page, "roster-preview");
        checkCopy(desk, "es-US", "the preview");
        page.locator("input[name=row-5]").first().check();
        button(desk, "Sí, así").click();
        assertThat(desk.text()).contains("Se agregó a 1 persona", "Graciela Robles", "todavía nadie tiene su sí");
        checkCopy(desk, "es-US", "the roster");
    }

    private void agree(Visitor desk) {
        var page = desk.page;
        page.locator("main .rows h3 a").click();
        assertThat(desk.text()).contains("Primero pregúntale", "42 CFR parte 2").doesNotContain("Hacer la invitación");
        picture(page, "roster-row");
        checkCopy(desk, "es-US", "a row");
        button(desk, "Anotarlo").click();
        assertThat(desk.text()).contains("Di si fue de viva voz o en papel.");
        page.locator("input[name=how][value=spoken]").check();
        page.locator("input[name=said]").check();
        button(desk, "Anotarlo").click();
    }

    private String invite(Visitor desk) {
        assertThat(desk.text()).contains("Dijo que sí de viva voz");
        button(desk, "Hacer la invitación").click();
        checkCopy(desk, "es-US", "the invitation");
        return desk.page.locator(".code").innerText();
    }

    private void join(Visitor sky, String code) {
        var page = sky.page;
        page.navigate("/join?code=" + code);
        page.locator("input[name=adult]").check();
        page.locator("input[name=agree]").check();
        page.locator("main .btn.main").click();
        page.locator("#name").fill("Cielo");
        page.locator("main .btn.main").click();
        page.locator("input[name=phone]").first().check();
        page.locator("main .btn.main").click();
        page.waitForURL("**/welcome/keep");
    }

    private void plan(Visitor desk) {
        var page = desk.page;
        page.navigate("/roster");
        assertThat(desk.text()).doesNotContain("Graciela");
        page.navigate("/handoffs");
        page.locator("main a[href^='/handoffs/new']").click();
        assertThat(desk.text()).contains("Un traspaso con Cielo");
        assertThat(page.locator("#leaves").inputValue()).isEqualTo("2026-03-11");
        page.locator("#day").fill("2026-03-04");
        page.locator("#start").fill("15:00");
        page.locator("#place").fill("Sala 4");
        page.locator("#taker").selectOption(new SelectOption().setLabel("Rosa"));
        checkCopy(desk, "es-US", "planning");
        button(desk, "Planearla").click();
        page.waitForURL(Pattern.compile(".*/handoffs/[0-9a-f-]{36}"));
        picture(page, "handoff");
        checkCopy(desk, "es-US", "the meeting");
        page.locator("main a[href$='/agenda']").click();
        assertThat(desk.text()).contains("Una reunión para Cielo", "¿Quién te llama al día siguiente de salir");
        checkCopy(desk, "es-US", "the agenda");
    }

    private void write(Visitor desk) {
        var page = desk.page;
        page.navigate("/handoffs");
        assertThat(desk.text()).contains("¿Se hizo? Anota lo que acordaron.");
        page.locator("main .rows h3 a").first().click();
        page.locator("#words").fill("Rosa llama a las seis.");
        assertThat(page.locator("#first").inputValue()).isEqualTo("2026-03-12");
        button(desk, "Guardar lo que acordamos").click();
        assertThat(desk.text()).contains("El primer contacto después: 12 de marzo de 2026");
    }
}
