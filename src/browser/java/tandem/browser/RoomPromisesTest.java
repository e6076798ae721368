package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.browser.Chromium.Visitor;
import tandem.shared.PersonId;

/// What a room promises is so while it stands there, and nothing that helps takes somebody's words or their way back.
class RoomPromisesTest extends RoomBrowserTest {
    private static final String LED = "#near [data-who=led]";
    private static final String NOBODY = "#near [data-who=nobody]";

    private final List<Visitor> all = new ArrayList<>();
    private PersonId sparrow;
    private Visitor lee;
    private Visitor amy;

    @BeforeEach
    void both_are_in() {
        lee = comes(leader(), true);
        opens(lee);
        sparrow = member("Sparrow");
        amy = comes(sparrow, false);
        goesIn(amy);
        shows(amy, "#people", "Lee");
        shows(lee, "#people", "Sparrow");
    }

    @AfterEach
    void all_go() {
        all.forEach(Visitor::close);
    }

    @Test
    void that_one_who_leads_is_here_is_said_while_it_is_so_and_no_longer() {
        amy.page.locator("#to").selectOption("leaders");
        assertThat(amy.page.locator("#to-nobody").isVisible()).isFalse();
        write(amy, "I want to die.");
        amy.page.locator(LED).waitFor();
        assertThat(amy.page.locator(NOBODY).isVisible()).isFalse();
        picture(amy.page, "room-near-led");
        lee.page.navigate("/about");
        // A page that was just loaded counts for a while by itself.
        for (int parts = 0; parts < 3; parts++) {
            pass(25, amy);
        }
        amy.page.locator(NOBODY).waitFor();
        assertThat(amy.page.locator(LED).isVisible()).isFalse();
        assertThat(amy.page.locator("#to-nobody").innerText()).contains("Nobody who leads is here right now");
        assertThat(amy.page.locator("#to").getAttribute("aria-describedby")).isEqualTo("to-nobody");
        assertThat(amy.page.locator("#tell").textContent()).contains("at 988 a person answers");
        sound(amy);
        picture(amy.page, "room-near-nobody");
        amy.page.locator("#to").selectOption("all");
        assertThat(amy.page.locator("#to-nobody").isVisible()).isFalse();
        lee.page.navigate(room);
        amy.page.locator(LED).waitFor();
        assertThat(amy.page.locator(NOBODY).isVisible()).isFalse();
        assertThat(amy.complaints).isEmpty();
    }

    @Test
    void whoever_leads_learns_the_same_of_those_beside_them() {
        write(lee, "I want to die.");
        lee.page.locator(NOBODY).waitFor();
        write(amy, "I am here.");
        shows(lee, "#talk", "I am here.");
        lee.page.locator("#to").selectOption(new SelectOption().setLabel("Only Sparrow"));
        write(lee, "I really want to die.");
        lee.page.locator("#near [data-who=one]").waitFor();
        assertThat(lee.page.locator(NOBODY).isVisible()).isFalse();
        sound(lee);
    }

    @Test
    void somebody_tells_the_team_and_finds_the_words_they_had_begun() {
        write(lee, "Let us begin.");
        shows(amy, "#talk", "Let us begin.");
        amy.page.locator("#words").fill("Half of what I");
        for (var way : List.of("#talk li a", "#on-duty")) {
            var told = amy.page.waitForPopup(() -> amy.page.locator(way).first().click());
            told.waitForLoadState();
            if (way.equals("#on-duty")) {
                looks(told, "report-whom");
                told.locator("main ul a").first().click();
                looks(told, "report-danger");
            }
            told.locator("[name=kind][value=danger]").click();
            told.locator("main a[href='" + room + "']").waitFor();
            looks(told, "report-sent");
            told.close();
            assertThat(amy.page.locator("#words").inputValue()).isEqualTo("Half of what I");
        }
        unfold(lee, "#people li:has(b:text-is('Sparrow')) details[id^=do-]");
        var told = lee.page.waitForPopup(() -> lee.page
                .locator("#people details[open] a[href^='/reports/new']")
                .click());
        assertThat(told.url()).contains("/reports/new");
        assertThat(lee.page.url()).endsWith("/room");
    }

    @Test
    void a_private_word_is_answered_in_private_and_the_next_is_for_everybody_again() {
        lee.page.locator("#to").selectOption(new SelectOption().setLabel("Only Sparrow"));
        write(lee, "I am with you.");
        shows(amy, "#mine", "I am with you.");
        amy.page.locator("#words").fill("Thank you.");
        amy.page.locator("#mine a[data-reply]").click();
        assertThat(amy.page.locator("#to").inputValue()).isEqualTo("leaders");
        assertThat(amy.page.locator("#replying").innerText()).contains("only to those who lead");
        assertThat(amy.page.locator("#words:focus").inputValue()).isEqualTo("Thank you.");
        picture(amy.page, "room-reply");
        amy.page.locator("#words").press("Control+Enter");
        shows(lee, "#mine", "Thank you.");
        assertThat(amy.page.locator("#to").inputValue()).isEqualTo("all");
        assertThat(amy.page.locator("#replying").isVisible()).isFalse();
        assertThat(lee.page.locator("#to").inputValue())
                .as("he chose it himself")
                .isNotEqualTo("all");
        lee.page.locator("#to").selectOption("all");
        lee.page.locator("#mine a[data-reply]").click();
        assertThat(lee.page.locator("#to option:checked").innerText()).isEqualTo("Only Sparrow");
        write(lee, "Stay with us.");
        shows(amy, "#mine", "Stay with us.");
        assertThat(lee.page.locator("#to").inputValue()).isEqualTo("all");
        assertThat(lee.page.locator("#talk").innerText()).doesNotContain("Stay with us.", "Thank you.");
        lee.page.evaluate("() => window.leavesNot = true");
        settles(lee);
        assertThat(lee.page.evaluate("() => window.leavesNot"))
                .as("no page was loaded")
                .isEqualTo(true);
        sound(amy);
        sound(lee);
    }

    @Test
    void what_was_planned_in_another_tab_stands_beside_the_room_and_typed_words_stay() {
        unfold(lee, "#tool-notes");
        lee.page.locator("#note").fill("Ask about sleep.");
        var plan = lee.page.waitForPopup(() -> lee.page.locator("#agenda a").click());
        plan.locator("#topic").fill("Sleep");
        plan.locator("form:has(#topic) .btn").click();
        plan.waitForLoadState();
        plan.locator("form:has(#skill) .btn").click();
        plan.locator("#items h3").waitFor();
        plan.close();
        lee.page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
        shows(lee, "#agenda", "Sleep");
        var skill = lee.page.waitForPopup(() -> lee.page.locator("#agenda ol a").click());
        assertThat(skill.url()).contains("/skills/");
        skill.close();
        assertThat(lee.page.locator("#note").inputValue()).isEqualTo("Ask about sleep.");
        assertThat(lee.page.locator("#tool-notes").getAttribute("open")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-US"})
    void without_a_script_a_private_word_is_answered_in_private(String language) {
        lee.page.locator("#to").selectOption(new SelectOption().setLabel("Only Sparrow"));
        write(lee, "I am with you.");
        shows(amy, "#mine", "I am with you.");
        try (var plain = browserOf(sparrow, Chromium.phone(language).setJavaScriptEnabled(false))) {
            plain.page.navigate(room);
            plain.page.locator("#mine a[data-reply]").click();
            assertThat(plain.page.locator("#to").inputValue()).isEqualTo("leaders");
            plain.page.locator("#words").fill("I still want to die.");
            plain.page.locator("#write .btn.main").click();
            assertThat(plain.page.locator(LED).isVisible()).isTrue();
            assertThat(plain.page.locator(NOBODY).isVisible()).isFalse();
            picture(plain.page, "room-near-plain-" + language);
        }
        shows(lee, "#mine", "I still want to die.");
        assertThat(lee.page.locator("#talk").innerText()).doesNotContain("I still want");
    }

    private Visitor comes(PersonId person, boolean wide) {
        var visitor =
                browserOf(person, wide ? wide("en-US") : Chromium.phone("en-US").setViewportSize(360, 740));
        all.add(visitor);
        return visitor;
    }

    private static void looks(Page page, String name) {
        assertThat(Axe.findings(page)).as(page.url()).isEmpty();
        picture(page, name);
    }

    /// Longer than it takes until a part of the page is put in the place of an old one.
    private static void settles(Visitor visitor) {
        visitor.page.waitForTimeout(1_200);
    }
}
