package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.browser.Chromium.Visitor;

/// Whoever writes, reads or looks away further down a small page still hears of what goes on, and gets anywhere in it
/// with one tap.
class RoomInSightTest extends TwoInRoom {
    RoomInSightTest() {
        super(740);
    }

    @Test
    void whoever_writes_sees_their_turn_the_silence_and_the_reading() {
        amy.page.locator("#words").focus();
        unfold(lee, "#people li:has(b:text-is('Sparrow')) details[id^=do-]");
        lee.page.locator("#people li:has(b:text-is('Sparrow')) [value=floor]").click();
        shows(amy, "#going", "You have the floor.");
        assertThat(inView(amy, "#going")).isTrue();
        assertThat(amy.page.locator("#tell").innerText()).contains("You have the floor.");
        sound(amy);
        put(lee, "show", "One day at a time.");
        shows(amy, "#tell", "On the screen: One day at a time.");
        lee.page.locator("#turn-next").click();
        shows(amy, "#going", "On the screen: One day at a time.");
        unfold(lee, "#tool-silence");
        lee.page.locator("#silence-form .btn.main").click();
        shows(amy, "#going", "We are quiet together.");
        assertThat(amy.page.evaluate("document.activeElement.id")).isEqualTo("words");

        amy.page.locator("#going").evaluate("link => link.click()");
        amy.page.locator("#going").waitFor(hidden());
        assertThat(inView(amy, "#now .say")).isTrue();
        lee.page.locator("#tool-silence [value=sound]").click();
        shows(amy, "#tell", "The silence is over.");
        amy.page.locator("#words").focus();
        amy.page.waitForTimeout(800);
        assertThat(amy.page.locator("#going").isVisible())
                .as("what was read, and the turn of nobody, is no news")
                .isFalse();
    }

    @Test
    void what_a_leader_asks_of_somebody_and_that_no_leader_is_there_is_said() {
        var sparrow = "#people li:has(b:text-is('Sparrow'))";
        unfold(lee, sparrow + " details[id^=do-]");
        lee.page.locator(sparrow + " [value=mute]").click();
        shows(amy, "#tell", "A leader asked you to listen for now. You can still write to the leaders.");
        lee.page.locator(sparrow + " [value=unmute]").click();
        shows(amy, "#tell", "You can speak again.");
        amy.page.locator("#words").focus();
        lee.page.locator("#leave button").click();
        shows(amy, "#tell", "Whoever ran the room has left it.");
        shows(amy, "#going", "Whoever ran the room has left it.");
        lee.page.navigate(room);
        button(lee, "Go in").click();
        shows(amy, "#tell", "Somebody who leads runs the room again.");
        amy.page.locator("#going").waitFor(hidden());
    }

    @Test
    void a_turn_that_came_in_a_silence_is_said_when_that_ends_by_itself() {
        amy.page.locator("#words").focus();
        unfold(lee, "#tool-silence");
        lee.page.locator("#silence-form .btn.main").click();
        shows(amy, "#going", "We are quiet together.");
        amy.page.locator("#turn-raise").click();
        shows(amy, "#tell", "You have the floor.");
        for (var each : List.of(amy, lee)) {
            shows(each, "#now", "Sparrow has the floor.");
            each.page.evaluate("() => { document.querySelector('#now [data-left]').dataset.left = 0 }");
        }
        shows(lee, "#tell", "The silence is over.");
        shows(lee, "#tell", "Sparrow has the floor.");
        amy.page.locator("#now [data-left]").waitFor(hidden());
        amy.page.evaluate("() => scrollTo(0, document.body.scrollHeight)");
        shows(amy, "#going", "You have the floor.");
    }

    @Test
    void a_second_tap_is_not_meant_for_the_button_that_came_into_the_place_of_the_first() {
        amy.page.locator("#turn-raise").focus();
        amy.page.keyboard().press("Enter");
        shows(lee, "#now", "Sparrow has the floor.");
        amy.page.locator("#turn-done").waitFor();
        amy.page.keyboard().press("Enter");
        amy.page.waitForTimeout(MEANT);
        assertThat(lee.page.locator("#now .floor").innerText()).contains("Sparrow has the floor.");
        amy.page.keyboard().press("Enter");
        shows(lee, "#now", "The floor is free.");
    }

    @Test
    void every_part_of_the_room_is_one_tap_away_however_wide_the_screen_is() {
        for (var each : List.of(amy, lee)) {
            for (var part : List.of("#people", "#crisis", "#leave", "#talk-head", "#at-now")) {
                leadsTo(each, part, part.equals("#talk-head") ? part : part + " h2");
            }
        }
        assertThat(amy.page.locator(".parts a[href='#tools']").count()).isZero();
        leadsTo(lee, "#tools", "#tools h2");
        sound(lee);
        sound(amy);
    }

    /// Where a browser goes within its page it goes a moment after the tap.
    private static void leadsTo(Visitor who, String part, String head) {
        who.page.locator(".parts a[href='" + part + "']").click();
        who.page.waitForCondition(() -> inView(who, head));
        who.page.waitForTimeout(300);
        assertThat(inView(who, head)).as(part + " stays in sight").isTrue();
    }

    private static void put(Visitor who, String tool, String words) {
        unfold(who, "#tool-" + tool);
        who.page.locator("#" + tool).fill(words);
        who.page.locator("#" + tool + "-form .btn.main").click();
    }
}
