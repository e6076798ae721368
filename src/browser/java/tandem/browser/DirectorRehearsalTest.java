package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.browser.Chromium.Visitor;
import tandem.shared.PersonId;

/// A director reads whom the program reached, prints it, and tries out what one person less would mean: on a
/// phone 360 pixels wide, by keyboard; in English without scripts, in Spanish with them and in the dark.
class DirectorRehearsalTest extends BrowserTest {
    private static final int MANY = 320;

    @Autowired
    Cast cast;

    private PersonId sam;
    private String language;
    private boolean script;

    @BeforeEach
    void a_program_of_a_year() {
        TestDatabase.empty("bridge", "people", "signin");
        sam = cast.sam();
        var cory = cast.cory();
        owner("""
                insert into people.person (id, name, language, joined)
                select id, decode(repeat('00', 40), 'hex'), 'en', now() from unnest(cast(:people as uuid[])) id
                """);
        owner("""
                insert into people.role (id, person, role, given_at)
                select gen_random_uuid(), id, 'member', now() from unnest(cast(:people as uuid[])) id
                """);
        owner("""
                insert into bridge.enrolment (person, began)
                select id, date '2026-03-01' - 2 * n::int from unnest(cast(:people as uuid[])) with ordinality p (id, n)
                """);
        owner("""
                insert into bridge.encounter (id, person, by, at, result, line)
                select gen_random_uuid(), e.person, e.person, e.began + week * interval '7 days', 'reached',
                    decode(repeat('00', 40), 'hex')
                from bridge.enrolment e cross join generate_series(1, 60) week
                where e.began + week * 7 < date '2026-03-01' and (week + extract(day from e.began)::int) % 9 < 3
                """);
        TestDatabase.owner().sql("""
                insert into bridge.touchpoint (id, person, owner, kind, due)
                select gen_random_uuid(), person, :owner, 'taper', date '2026-03-03' + extract(day from began)::int
                from bridge.enrolment
                """).param("owner", cory.value()).update();
    }

    private final UUID[] people =
            IntStream.range(0, MANY).mapToObj(each -> PersonId.next().value()).toArray(UUID[]::new);

    private void owner(String sql) {
        var statement = TestDatabase.owner().sql(sql);
        (sql.contains(":people") ? statement.param("people", people) : statement).update();
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("bridge", "people", "signin");
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, false, LIGHT, wait over 48 hours, nobody waits over 48 hours, As it is now",
        "es-US, true, DARK, esperan más de 48 horas, ninguna semana espera nadie, Como es ahora"
    })
    void a_director_reads_prints_and_rehearses(
            String language, boolean script, ColorScheme scheme, String wait, String nobody, String now) {
        this.language = language;
        this.script = script;
        var phone = Chromium.phone(language).setViewportSize(360, 740).setJavaScriptEnabled(script);
        try (var director = browserOf(sam, phone.setColorScheme(scheme))) {
            director.page.navigate("/team");
            press(director, "main a[href='/reports/reach']");
            look(director, "reach");
            director.page.locator(".plot rect").first().waitFor();
            assertThat(director.page.locator("tbody tr").count()).isEqualTo(5);
            prints(director);
            director.page.navigate("/team");
            press(director, "main a[href='/rehearsal']");
            look(director, "now");
            asks(director, "1", "3");
            look(director, "fewer");
            assertThat(director.text()).contains(wait, now);
            director.page.locator("details.fold > summary").click();
            look(director, "weeks");
            assertThat(director.page.locator("tbody tr").count()).isEqualTo(52);
            asks(director, "40", "40");
            assertThat(director.text()).contains(nobody);
            assertThat(director.complaints).isEmpty();
            asks(director, "x", "3");
            assertThat(director.page.locator("#staff").inputValue()).isEqualTo("x");
            look(director, "mistyped");
        }
    }

    private void asks(Visitor director, String staff, String hours) {
        type(director, "#staff", staff);
        type(director, "#hours", hours);
        press(director, "main form[action^='/rehearsal'] .btn.main");
    }

    private static void prints(Visitor director) {
        director.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(director.page.locator(".btn:visible").count()).isZero();
        assertThat(director.page.locator("table:visible").count()).isOne();
        director.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void look(Visitor visitor, String name) {
        picture(visitor.page, "director-" + name + "-" + language);
        if (script) {
            assertThat(Axe.findings(visitor.page)).as(name).isEmpty();
            assertThat(Ruler.findings(visitor.page)).as(name).isEmpty();
        }
    }
}
