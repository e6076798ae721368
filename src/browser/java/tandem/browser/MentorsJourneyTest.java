package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.mentors.Beginnings;
import tandem.mentors.Beginnings.Saying;
import tandem.shared.PersonId;
import tandem.wall.Role;

/// A member finds somebody who has been in their shoes, and both say yes.
class MentorsJourneyTest extends BrowserTest {
    @Autowired
    Cast cast;

    @Autowired
    Beginnings beginnings;

    @BeforeEach
    void nobody_yet() {
        TestDatabase.empty("mentors", "people", "signin");
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("mentors");
    }

    @Test
    void a_member_without_scripts_asks_one_of_three_and_the_mentor_says_yes_on_a_phone() {
        var rosa = mentor("Rosa", says("languages", "es", "en"), says("lived", "medication", "loss"));
        mentor("Mo", says("languages", "en"), says("hours", "evenings"));
        mentor("Ida", says("lived", "jail"));
        mentor("Jo");
        var amy = cast.amy();
        var cory = cast.coryFor(amy, cast.bo());
        var narrow = Chromium.phone("es-US").setJavaScriptEnabled(false).setViewportSize(360, 740);
        var dark = Chromium.phone("en-US").setColorScheme(ColorScheme.DARK).setViewportSize(360, 740);
        try (var amys = browserOf(amy, narrow);
                var rosas = browserOf(rosa, dark);
                var corys = browserOf(cory, Chromium.phone("es-US").setViewportSize(360, 740))) {
            var page = amys.page;
            page.navigate("/mentors");
            page.locator("main a[href='/mentors/wishes']").click();
            page.locator("summary").nth(0).click();
            page.locator("input[name=languages][value=es]").check();
            page.locator("summary").nth(1).click();
            page.locator("input[name=lived][value=medication]").check();
            page.locator("input[name=shown][value=lived]").check();
            checkCopy(amys, "es-US", "what matters");
            button(amys, "Mostrarme tres personas").click();
            assertThat(amys.text())
                    .contains("también habla español", "camina también con gente que toma medicamento", "Rosa");
            assertThat(page.locator("#three h3"))
                    .satisfies(three -> assertThat(three.count()).isEqualTo(3));
            picture(page, "mentors-three");
            checkCopy(amys, "es-US", "three");
            page.locator("#three h3 a").first().click();
            page.locator("#word").fill("Me gustaría platicar en la tarde.");
            checkCopy(amys, "es-US", "asking");
            button(amys, "Preguntarle a Rosa").click();
            assertThat(amys.text()).contains("Le preguntamos a Rosa de tu parte.");

            rosas.page.navigate("/mentors");
            checkPage(rosas, "a mentor's page");
            rosas.page.locator("#asks h3 a").click();
            assertThat(rosas.text())
                    .contains("Amy would like to walk with you", "Me gustaría", "Recovery with medication")
                    .doesNotContain("Spanish");
            picture(rosas.page, "mentors-asked");
            checkPage(rosas, "asked");
            button(rosas, "Yes, I walk with Amy").click();
            rosas.page.waitForSelector("#walks .who");
            rosas.page.navigate("/mentors/profile");
            checkPage(rosas, "the profile");
            page.navigate("/mentors");
            assertThat(amys.text()).contains("Quien camina contigo", "Escribirle a Rosa");
            checkCopy(amys, "es-US", "together");

            corys.page.navigate("/mentors/cohort");
            assertThat(corys.text()).contains("Quién acompaña a cada quien", "Bo");
            picture(corys.page, "mentors-cohort");
            checkPage(corys, "for everyone");
            corys.page.navigate("/mentors/load");
            assertThat(corys.text()).contains("Rosa", "1 de 2");
            checkPage(corys, "who walks with whom");
            assertThat(amys.complaints).isEmpty();
            assertThat(rosas.complaints).isEmpty();
            assertThat(corys.complaints).isEmpty();
        }
    }

    private PersonId mentor(String name, Saying... says) {
        var person = cast.join(name, Role.MEMBER, Role.MENTOR);
        beginnings.offer(person, name, 2, List.of(says));
        return person;
    }

    private static Saying says(String about, String... codes) {
        return new Saying(about, List.of(codes), "members");
    }
}
