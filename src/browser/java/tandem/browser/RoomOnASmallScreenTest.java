package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.browser.Chromium.Visitor;

/// On a small screen, with the keyboard open or with large text, what is urgent stays in sight, and so does what
/// somebody writes, is asked or goes to.
class RoomOnASmallScreenTest extends TwoInRoom {
    private static final String SPARROW = "#people li:has(b:text-is('Sparrow')) ";
    private static final String DANGER = ".parts a[href='#crisis']";

    /// The height of a phone that is left over by its keyboard.
    private static final int LOW = 400;

    RoomOnASmallScreenTest() {
        super(LOW);
    }

    @Test
    void danger_is_one_tap_away_while_all_practise() {
        practise();
        for (var each : List.of(lee, amy)) {
            shows(each, "#now", "Step 1 of");
            assertThat(inView(each, DANGER)).isTrue();
            each.page.evaluate("() => scrollTo(0, document.body.scrollHeight)");
            assertThat(covered(each, ".foot", ".parts"))
                    .as("the page ends above it")
                    .isFalse();
            each.page.locator(DANGER).click();
            each.page.waitForCondition(() -> inView(each, "#crisis h2"));
        }
        try (var plain = browserOf(member("Wren"), Chromium.phone("en-US").setJavaScriptEnabled(false))) {
            plain.page.navigate(room);
            button(plain, "Go in").click();
            assertThat(plain.page.locator("#now .practised").isVisible()).isTrue();
            assertThat(inView(plain, DANGER)).isTrue();
        }
    }

    @Test
    void whoever_is_asked_sees_every_answer() {
        quiet();
        amy.page.locator("#words").focus();
        shows(amy, "#going", "We are quiet together.");
        for (var language : List.of("en", "es")) {
            for (var width : List.of(360, 320)) {
                try (var eva = browserOf(
                        member("Eva" + language + width),
                        Chromium.phone(language).setViewportSize(width, LOW))) {
                    eva.page.navigate(room);
                    eva.page.locator("form[action$='/seat'] .btn.main").click();
                    eva.page.locator("#words").focus();
                    asks("#people li:has(b:text-is('Eva" + language + width + "')) ");
                    eva.page.locator("#asked").waitFor();
                    for (var part : List.of("[value=fine]", "[value=talk]", "[value=help]", ".hint")) {
                        assertThat(inView(eva, "#asked " + part))
                                .as(language + width + part)
                                .isTrue();
                        assertThat(cut(eva, "#asked " + part))
                                .as(language + width + part)
                                .isFalse();
                    }
                    assertThat(covered(eva, "#asked", ".parts")).isFalse();
                    sound(eva);
                    eva.page.locator("#asked [value=fine]").click();
                    eva.page.locator("#asked").waitFor(hidden());
                }
            }
        }
        asks(SPARROW);
        amy.page.locator("#asked").waitFor();
        assertThat(inView(amy, "#asked [value=help]")).isTrue();
        amy.page.locator("#asked [value=fine]").click();
        amy.page.evaluate("() => document.getElementById('words').focus()");
        shows(amy, "#going", "We are quiet together.");
        assertThat(amy.page.locator("#going").isVisible()).as("it is back").isTrue();
    }

    @Test
    void whoever_writes_stays_where_they_are_whatever_begins_above() {
        for (var place : List.of(600, 260, 190)) {
            amy.page.setViewportSize(360, place > LOW ? 740 : LOW);
            amy.page.locator("#words").focus();
            amy.page.evaluate(
                    "place => scrollBy(0, document.getElementById('words').getBoundingClientRect().top - place)",
                    place);
            quiet();
            shows(amy, "#going", "We are quiet together.");
            stays(place);
            lee.page.locator("#tool-silence [value=sound]").click();
            amy.page.locator("#going").waitFor(hidden());
            stays(place);
            practise();
            shows(amy, "#going", "Together:");
            stays(place);
            unfold(lee, "#tool-skill");
            lee.page.locator("#tool-skill [value=rest]").click();
            amy.page.locator("#going").waitFor(hidden());
            stays(place);
        }
    }

    @Test
    void whoever_looks_at_something_else_is_not_led_back_to_where_they_wrote() {
        amy.page.locator("#words").focus();
        amy.page.evaluate("() => scrollTo(0, 0)");
        practise();
        shows(amy, "#now", "Step 1 of");
        amy.page.waitForTimeout(800);
        assertThat(amy.page.evaluate("scrollY")).isEqualTo(0);
    }

    @Test
    void where_somebody_goes_is_clear_of_the_line_above() {
        quiet();
        for (var height : List.of(740, LOW)) {
            amy.page.setViewportSize(360, height);
            for (var part : List.of("people", "crisis", "talk-head", "leave")) {
                amy.page.evaluate("() => scrollTo(0, 0)");
                amy.page.locator("#going").waitFor(hidden());
                amy.page.locator(".parts a[href='#" + part + "']").click();
                shows(amy, "#going", "We are quiet together.");
                amy.page.waitForTimeout(500);
                var head = part.equals("talk-head") ? "#talk-head" : "#" + part + " h2";
                assertThat(amy.page.locator("#going").isVisible()).as(part).isTrue();
                assertThat(covered(amy, head, "#top")).as(part + height).isFalse();
                assertThat(inView(amy, head)).as(part + height).isTrue();
            }
        }
    }

    @Test
    void what_is_in_the_way_of_words_is_in_sight() {
        quiet();
        amy.page.locator("#words").fill("I slept.");
        amy.page.evaluate("() => scrollBy(0, document.querySelector('#write .btn').getBoundingClientRect().top - 290)");
        shows(amy, "#going", "We are quiet together.");
        amy.page.locator("#write .btn.main").click();
        shows(amy, "#words-wrong", "All are quiet together right now.");
        amy.page.waitForTimeout(300);
        assertThat(inView(amy, "#words-wrong")).isTrue();
        assertThat(covered(amy, "#words-wrong", "#top")).isFalse();
        assertThat(covered(amy, "#words-wrong", ".parts")).isFalse();
    }

    @Test
    void the_names_of_the_parts_never_run_together() {
        try (var luz = browserOf(leader(), Chromium.phone("es"))) {
            luz.page.navigate(room);
            for (var width : List.of(320, 360, 288, 240, 180)) {
                luz.page.setViewportSize(width, 640);
                assertThat(luz.page.locator(".parts").innerText()).contains("Palabras", "Guiar");
                assertThat((int) luz.page.evaluate(GAP)).as("" + width).isGreaterThanOrEqualTo(5);
                assertThat(luz.scrollsSideways()).as("" + width).isFalse();
            }
        }
    }

    @Test
    void with_large_text_what_is_urgent_stays_and_leaves_most_of_the_screen() {
        for (var percent : List.of(125, 150)) {
            for (var each : List.of(lee, amy)) {
                each.page.setViewportSize(36_000 / percent, 74_000 / percent);
                each.page.locator("#words").focus();
                each.page.waitForTimeout(300);
                for (var urgent : List.of("[data-exit]", ".bar a[href='/help']", DANGER)) {
                    assertThat(inView(each, urgent)).as(percent + urgent).isTrue();
                }
                assertThat((double) each.page.evaluate("() => (document.querySelector('.bar').offsetHeight"
                                + " + document.querySelector('.parts').offsetHeight) / innerHeight"))
                        .isLessThan(.4);
            }
        }
        for (var each : List.of(lee, amy)) {
            each.page.setViewportSize(180, 370);
            each.page.locator("#words").focus();
            assertThat(inView(each, DANGER)).isTrue();
            each.page.locator(DANGER).click();
            each.page.waitForCondition(() -> inView(each, "#crisis h2"));
            each.page.setViewportSize(180, 200);
            assertThat(each.page.locator(".parts").evaluate("parts => getComputedStyle(parts).position"))
                    .as("a control: there is no room for it")
                    .isEqualTo("static");
        }
    }

    @Test
    void with_large_text_whoever_is_asked_sees_the_answers_or_first_that_they_need_somebody() {
        amy.page.setViewportSize(240, 493);
        asks(SPARROW);
        amy.page.locator("#asked").waitFor();
        amy.page.locator("#words").focus();
        amy.page.waitForTimeout(300);
        for (var answer : List.of("fine", "talk", "help")) {
            assertThat(inView(amy, "#asked [value=" + answer + "]")).as(answer).isTrue();
            assertThat(cut(amy, "#asked [value=" + answer + "]")).as(answer).isFalse();
        }
        amy.page.setViewportSize(240, 267);
        amy.page.locator("#words").focus();
        amy.page.waitForTimeout(300);
        assertThat(inView(amy, "#asked [value=help]")).isTrue();
        assertThat(covered(amy, "#asked [value=help]", ".parts")).isFalse();
    }

    @Test
    void what_was_never_said_says_for_whom_it_was_and_what_is_copied() {
        amy.page.locator("#words").fill("Only for you.");
        amy.page.locator("#to").selectOption("leaders");
        unfold(lee, "#tool-notes");
        lee.page.locator("#note").fill("Ask about sleep.");
        lee.page.locator("#words").fill("Good night, all.");
        unfold(lee, "#tool-end");
        button(lee, "End it for everybody").click();
        shows(amy, "#unsent", "To: Only those who lead");
        shows(lee, "#unsent", "To: Everybody in the room");
        assertThat(lee.page.locator("#unsent .field .hint").count())
                .as("a note is for nobody")
                .isEqualTo(1);
        for (var what : List.of(
                "Copy Your words", "Copy " + lee.page.locator("#unsent-1-label").innerText())) {
            assertThat(lee.page
                            .getByRole(
                                    AriaRole.BUTTON,
                                    new com.microsoft.playwright.Page.GetByRoleOptions()
                                            .setName(what)
                                            .setExact(true))
                            .count())
                    .as(what)
                    .isEqualTo(1);
        }
        sound(amy);
        sound(lee);
    }

    private void quiet() {
        unfold(lee, "#tool-silence");
        lee.page.locator("#silence-form .btn.main").click();
        shows(amy, "#now", "We are quiet together.");
        lee.page.locator("#tool-silence [value=sound]").waitFor();
    }

    private void practise() {
        unfold(lee, "#tool-skill");
        lee.page.locator("#skill-form .btn.main").click();
        lee.page.locator("#now .practised").waitFor();
    }

    private void asks(String whom) {
        lee.page.locator(whom).first().waitFor();
        unfold(lee, whom + "details[id^=do-]");
        lee.page.locator(whom + "[value=ask]").click();
    }

    /// Whether the field is where it was, give or take a pixel, and stays there.
    private void stays(int place) {
        amy.page.waitForTimeout(800);
        var at = amy.page.locator("#words").boundingBox().y;
        assertThat(at).isBetween(place - 4.0, place + 4.0);
    }

    /// Whether one part lies over the other.
    private static boolean covered(Visitor who, String part, String over) {
        return (boolean) who.page.evaluate(
                "([part, over]) => {"
                        + " const one = document.querySelector(part).getBoundingClientRect();"
                        + " const other = document.querySelector(over).getBoundingClientRect();"
                        + " return one.top < other.bottom - 1 && one.bottom > other.top + 1 }",
                List.of(part, over));
    }

    /// Whether its words do not fit in it.
    private static boolean cut(Visitor who, String part) {
        return (boolean) who.page
                .locator(part)
                .evaluate("part => part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight");
    }

    /// The smallest space between the words of two neighbours, in pixels.
    private static final String GAP = """
            () => {
                const words = [...document.querySelectorAll('.parts a')].map(link => {
                    const range = document.createRange();
                    range.selectNodeContents(link);
                    return range.getBoundingClientRect();
                });
                const gaps = words.slice(1).map((next, at) => [next, words[at]])
                    .filter(([next, one]) => next.top === one.top)
                    .map(([next, one]) => next.left - one.right);
                return Math.floor(Math.min(...gaps));
            }
            """;
}
