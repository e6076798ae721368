package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.bridge.Encounters;
import tandem.bridge.Next;
import tandem.bridge.Result;
import tandem.bridge.Touchpoint;
import tandem.bridge.Touchpoints;
import tandem.browser.Chromium.Visitor;
import tandem.channels.Channel;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.signin.Method;
import tandem.wall.Actor;

/// A member's first ninety days in fast-forward, in Spanish, on a phone 360 pixels wide and without scripts: calls on
/// their days, a day of the week, two that were missed, a wheel off and on again, a wish for more, a pause, and a plan.
/// Whoever calls does so on the day that is due. Pictures lie in `target/pages`.
class FirstNinetyDaysTest extends BrowserTest {
    @Autowired
    Cast cast;

    @Autowired
    Touchpoints touchpoints;

    @Autowired
    Encounters encounters;

    @Autowired
    Relations relations;

    private final List<Long> called = new ArrayList<>();
    private PersonId amy;
    private PersonId cory;
    private LocalDate began;
    private Instant start;

    @BeforeEach
    void amy_comes_in() {
        TestDatabase.empty("transition");
        amy = Settled.in(application).amy();
        cory = relations.to(Actor.of(amy), amy).stream()
                .filter(each -> each.kind() == RelationKind.CASELOAD)
                .findFirst()
                .orElseThrow()
                .holder();
        began = touchpoints.today();
        start = clock.instant();
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("transition");
    }

    @Test
    void noventa_días_con_rueditas() {
        try (var member = visitor(phone())) {
            firstWeek(member);
            thursdays(member);
            twoMissed(member);
            offAndOn(member);
            more(member);
            pause(member);
            plan(member);
            assertThat(member.complaints).as("but for the pause without a day").allMatch(each -> each.contains("422"));
        }
        assertThat(called)
                .as("each on its day, none twice")
                .containsExactly(1L, 3L, 7L, 17L, 24L, 31L, 38L, 45L, 46L, 52L);
        assertThat(encounters.of(Actor.of(amy), amy)).hasSameSizeAs(called);
    }

    private void firstWeek(Visitor member) {
        open(member, "day-0");
        assertThat(member.text()).contains("Mañana: te busca Cory", "Día 1, según el calendario", "Día 3", "Día 7");
        calls(Result.REACHED);
        calls(Result.REACHED);
        calls(Result.REACHED);
        open(member, "day-7");
        checkCopy(member, "es-US", "day-7");
        assertThat(member.text()).contains("Hablaron.", "Semana 2, según el calendario", "Semana 3");
    }

    /// She came on a Monday and likes Thursdays, at half past five.
    private void thursdays(Visitor member) {
        member.page.selectOption("#weekday", "4");
        member.page.fill("#at", "17:30");
        member.page.locator("#choice .btn.main").click();
        assertThat(days(due())).isEqualTo(17);
        assertThat(member.text()).contains("a las 5:30");
        calls(Result.REACHED);
    }

    private void twoMissed(Visitor member) {
        calls(Result.NO_ANSWER);
        calls(Result.LEFT_WORD);
        open(member, "two-missed");
        checkCopy(member, "es-US", "two-missed");
        assertThat(member.text()).contains("Otra vez cada semana: dos veces no se hallaron", "No se hallaron.");
        calls(Result.REACHED);
        calls(Result.REACHED);
        open(member, "loose");
        assertThat(member.text()).doesNotContain("Otra vez cada semana");
    }

    private void offAndOn(Visitor member) {
        var before = due();
        var next = member.page.locator("#next");
        next.locator("summary").nth(1).click();
        next.locator("input[name=word]").fill("Donde mi hermana");
        next.locator("form[action$='/removal'] button").click();
        picture(member.page, "wheels-off");
        assertThat(member.text()).contains("La quitaste: “Donde mi hermana”");
        assertThat(due()).isAfter(before);
        member.page.locator("form[action$='/removal/end'] button").first().click();
        assertThat(due()).isEqualTo(before);
        assertThat(member.text()).doesNotContain("Donde mi hermana");
    }

    private void more(Visitor member) {
        member.page.locator("form[action='/transition/more'] button").click();
        assertThat(due()).isEqualTo(touchpoints.today().plusDays(1));
        open(member, "more");
        assertThat(member.text()).contains("Mañana", "se pidió más contacto");
        calls(Result.REACHED);
        calls(Result.REACHED);
        open(member, "weekly");
        member.page.locator("form[action='/transition/more/end'] button").click();
        assertThat(member.page.locator("form[action='/transition/more/end']").count())
                .isZero();
    }

    private void pause(Visitor member) {
        member.page.locator("#pause .btn").click();
        assertThat(member.page.locator("#until-wrong").innerText()).contains("después de hoy");
        member.page.locator("input[value=open]").check();
        member.page.locator("#pause .btn").click();
        picture(member.page, "wheels-paused");
        assertThat(touchpoints.next(Actor.of(amy), amy)).isEmpty();
        assertThat(member.text()).contains("Nadie te busca por el calendario");
        clock.set(start.plus(Duration.ofDays(90)));
        open(member, "day-90");
        member.page.locator("form[action='/transition/pause/end'] button").click();
        assertThat(member.text()).contains("Mes 4, según el calendario");
        assertThat(due()).isAfter(touchpoints.today());
    }

    private void plan(Visitor member) {
        member.page.locator("a.btn[href='/transition/plan']").click();
        member.page.fill("#instead-hard", "Llamarle a Cory. Salir a caminar.");
        member.page.locator("form[action='/transition/plan'] .btn.main").click();
        member.page.locator("input[name=holder]").first().check();
        member.page.locator("#sharing .btn.main").click();
        assertThat(member.page.locator("#instead-hard").inputValue()).contains("Salir a caminar");
        assertThat(member.text()).contains("Lo puedes leer tú, y además: Cory");
        checkCopy(member, "es-US", "plan");
        member.page.locator("a[href='/transition/plan/paper']").click();
        picture(member.page, "wheels-paper");
        assertThat(member.text()).contains("Salir a caminar").doesNotContain("Mes 4");
    }

    /// On the day that is due.
    private void calls(Result result) {
        var day = days(due());
        clock.set(start.plus(Duration.ofDays(day)));
        called.add(day);
        touchpoints.contacted(cory, amy, Ids.next(), result, Channel.CALL, "", new Next.ByRule());
    }

    private LocalDate due() {
        return touchpoints.next(Actor.of(amy), amy).map(Touchpoint::due).orElseThrow();
    }

    private long days(LocalDate day) {
        return ChronoUnit.DAYS.between(began, day);
    }

    private void open(Visitor member, String name) {
        signIn(member, amy, Method.PASSKEY);
        member.page.navigate("/transition");
        picture(member.page, "wheels-" + name);
    }

    private static NewContextOptions phone() {
        return Chromium.phone("es-US").setViewportSize(360, 740).setJavaScriptEnabled(false);
    }
}
