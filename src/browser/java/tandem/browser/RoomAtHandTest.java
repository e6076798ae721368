package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.browser.Chromium.Visitor;

/// What a leader needs in a hurry is one tap away, and nothing that helps takes them out of the room.
class RoomAtHandTest extends RoomBrowserTest {
    @Test
    void a_leader_on_a_phone_is_one_tap_from_the_steps_and_stays_in_the_room() {
        try (var lee = browserOf(leader(), Chromium.phone("en-US").setViewportSize(360, 740));
                var amy = browserOf(member("Sparrow"), Chromium.phone("en-US"))) {
            lee.page.navigate(room);
            button(lee, "Open it and go in").click();
            shows(lee, "#now", "The floor is free.");
            amy.page.navigate(room);
            button(amy, "Go in").click();
            shows(amy, "#now", "The floor is free.");
            for (var each : List.of(lee, amy)) {
                each.page.locator("#words").focus();
                assertThat(inView(each, "#crisis h2")).isFalse();
                assertThat(inView(each, ".parts a[href='#crisis']")).isTrue();
                each.page.locator(".parts a[href='#crisis']").click();
                each.page.waitForCondition(() -> inView(each, "#crisis h2"));
            }
            assertThat(lee.page.locator("#crisis a[href^='tel:']").allInnerTexts())
                    .contains("911", "988", "520-555-0142");
            for (var link : List.of(
                    "#crisis a[href^='/training']",
                    "#crisis a[href='/help'].btn",
                    "#crisis .steady a[href='/help']",
                    "#agenda a")) {
                var other = lee.page.waitForPopup(() -> lee.page.locator(link).click());
                assertThat(other.url()).as(link).doesNotContain("/room");
                other.close();
            }
            write(amy, "Are you still there?");
            shows(lee, "#talk", "Are you still there?");
            picture(lee.page, "room-crisis");
            sound(lee);
            assertThat(lee.complaints).isEmpty();
        }
    }

    @Test
    void on_a_wide_screen_the_agenda_and_the_steps_are_beside_the_talk() {
        try (var lee = browserOf(leader(), wide("en-US"))) {
            lee.page.navigate(room);
            button(lee, "Open it and go in").click();
            shows(lee, "#agenda", "Write an agenda");
            var agenda = box(lee, "#agenda");
            var talk = box(lee, "#talk");
            assertThat(agenda.x).isGreaterThan(talk.x + talk.width);
            assertThat(agenda.y).isLessThan(talk.y);
            assertThat(inView(lee, "#agenda h2")).isTrue();
            assertThat(inView(lee, "#crisis h2")).isTrue();
            assertThat(box(lee, "#tools").x).isEqualTo(agenda.x);
            picture(lee.page, "room-wide");
            sound(lee);
            lee.page.setViewportSize(360, 740);
            assertThat(box(lee, "#agenda").y)
                    .as("a control: on a phone it follows")
                    .isGreaterThan(box(lee, "#talk").y);
        }
    }

    @Test
    void what_was_told_while_a_page_was_on_its_way_is_not_put_back() {
        try (var lee = browserOf(leader(), wide("en-US"));
                var amy = browserOf(member("Sparrow"), Chromium.phone("en-US"))) {
            amy.page.addInitScript(SLOW);
            lee.page.navigate(room);
            button(lee, "Open it and go in").click();
            amy.page.navigate(room);
            button(amy, "Go in").click();
            shows(lee, "#people", "Sparrow");
            amy.page.evaluate("() => { window.hold = new Promise(free => { window.free = free }) }");
            var about = "#people li:has(b:text-is('Sparrow'))";
            unfold(lee, about + " details[id^=do-]");
            lee.page.locator(about + " [value=ask]").click();
            amy.page.waitForCondition(() -> (boolean) amy.page.evaluate("() => !!window.held"));
            lee.page.locator("#turn-raise").click();
            shows(amy, "#now", "Lee has the floor.");
            amy.page.evaluate("() => { window.hold = undefined; window.free() }");
            shows(amy, "#calls", "are you all right?");
            amy.page.waitForTimeout(1_000);
            assertThat(amy.page.locator("#now").innerText()).contains("Lee has the floor.");
        }
    }

    /// Keeps what was read back until it is let go.
    private static final String SLOW = """
            const read = window.fetch;
            window.fetch = async (...what) => {
                const answer = await read(...what);
                if (window.hold) window.held = true;
                await window.hold;
                return answer;
            };
            """;

    private static BoundingBox box(Visitor visitor, String where) {
        return visitor.page.locator(where).boundingBox();
    }
}
