package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.TestDatabase;
import tandem.wall.Actor;
import tandem.wall.Role;

/// A circle meets in its room: a leader, two members, one who only listens and reads Spanish, one whose browser runs no
/// scripts.
class LiveRoomTest extends RoomBrowserTest {
    @Test
    void a_circle_meets_in_the_browser_and_leaves_no_trace() {
        var leader = people.idsWith(Actor.SYSTEM, Role.LEADER).getFirst();
        try (var lee = browserOf(leader, wide("en-US"));
                var amy = browserOf(member("Sparrow"), Chromium.phone("en-US"));
                var listener = browserOf(
                        member("Rosa"),
                        Chromium.phone("es-US").setViewportSize(360, 740).setColorScheme(ColorScheme.DARK));
                var plain = browserOf(member("Fern"), Chromium.phone("en-US").setJavaScriptEnabled(false))) {
            amy.page.navigate(room);
            assertThat(amy.text()).contains("The door is still closed");
            sound(amy);
            lee.page.navigate(session);
            presses(lee, "#room .btn.main");
            lee.page.waitForURL("**/room");
            sound(lee);
            presses(lee, "form .btn.main");
            shows(lee, "#now", "The floor is free.");
            amy.page.navigate(session);
            amy.page.locator("#room .btn.main").click();
            amy.page.waitForURL("**/room");
            presses(amy, "main form .btn.main");
            shows(amy, "#here", "Lee");
            listener.page.navigate(room);
            sound(listener);
            listener.page.locator("[name=listens]").check();
            button(listener, "Entrar").click();
            shows(listener, "#mine", "Solo escuchas.");
            plain.page.navigate(room);
            button(plain, "Go in").click();
            shows(lee, "#people", "Fern");
            shows(lee, "#people", "has not spoken yet");

            write(amy, "Hello. I slept four hours and I am here.");
            for (var each : List.of(lee, amy, listener)) {
                shows(each, "#talk", "I slept four hours");
            }
            plain.page.navigate(room);
            assertThat(plain.text()).contains("I slept four hours");
            plain.page
                    .locator("noscript a, a[href$='?write=yes#write']")
                    .first()
                    .click();
            plain.page.locator("#words").fill("Hello from the library.");
            button(plain, "Say it").click();
            assertThat(plain.page.locator("#talk").innerText()).contains("Hello from the library.");
            shows(amy, "#talk", "Hello from the library.");
            checkCopy(plain, "en-US", "without scripts");

            presses(amy, "#turn-raise");
            shows(lee, "#now", "Sparrow has the floor.");
            shows(listener, "#now", "Sparrow tiene la palabra.");
            assertThat(amy.page.locator("#turn-done").isVisible()).isTrue();
            assertThat(amy.page.evaluate("document.activeElement.id")).isEqualTo("turn-done");
            plain.page.navigate(room);
            button(plain, "Raise my hand").click();
            shows(lee, "#now", "Next, in this order");
            amy.page.waitForTimeout(MEANT);
            presses(amy, "#turn-done");
            shows(lee, "#now", "Fern has the floor.");

            // A tunnel: the line is cut, and no other goes through.
            amy.page.route("**/room/stream**", route -> route.abort());
            amy.page.reload();
            shows(amy, "#line", "Your line dropped.");
            write(lee, "Said while Sparrow was in a tunnel.");
            shows(listener, "#talk", "in a tunnel");
            assertThat(amy.page.locator("#talk").innerText()).doesNotContain("tunnel");
            amy.page.unroute("**/room/stream**");
            shows(amy, "#talk", "in a tunnel");
            write(lee, "And after it.");
            shows(amy, "#talk", "And after it.");
            assertThat(amy.page.locator("#talk li").count()).isEqualTo(4);

            unfold(lee, "#tool-skill");
            lee.page.locator("#skill").selectOption("grounding");
            lee.page.locator("#tool-skill form .btn.main").click();
            amy.page.locator("#now [data-step]:not([hidden])").waitFor();
            plain.page.navigate(room);
            assertThat(plain.page.content())
                    .as("it looks again when all begin, in five seconds")
                    .contains("http-equiv=\"refresh\" content=\"6\"");
            for (var each : List.of(lee, amy, listener)) {
                each.page.locator("#now [data-step]:not([hidden])").waitFor();
                sound(each);
            }
            lee.page
                    .locator("#tool-skill [value=rest]")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            unfold(lee, "#tool-skill");
            lee.page.locator("#tool-skill [value=rest]").click();
            amy.page
                    .locator("#now .guide")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

            var rosa = "#people li:has(b:text-is('Rosa'))";
            unfold(lee, rosa + " details[id^=do-]");
            lee.page.locator(rosa + " [value=ask]").click();
            shows(listener, "#mine", "¿estás bien?");
            listener.page.locator("[name=answer][value=talk]").click();
            shows(lee, "#mine", "I would like to talk after");
            sound(listener);
            sound(lee);
            unfold(lee, rosa + " details[id^=do-]");
            unfold(lee, rosa + " details[id^=leave-]");
            lee.page.locator(rosa + " [value=remove]").click();
            shows(listener, "h1", "Te pidieron salir");
            sound(listener);

            button(lee, "Lock the door").click();
            shows(lee, "#tools", "The door is locked");
            try (var late = browserOf(member("Late"), Chromium.phone("en-US"))) {
                late.page.navigate(room);
                assertThat(late.text()).contains("The door is locked for now");
                sound(late);
            }
            unfold(lee, "#tool-notes");
            lee.page.locator("#note").fill("Ask about sleep.");
            lee.page.locator("#tool-notes .btn.main").click();
            shows(lee, "#tool-notes", "Ask about sleep.");
            unfold(lee, "#tool-end");
            button(lee, "End it for everybody").click();
            shows(lee, "h1", "This room is over");
            sound(lee);
            shows(amy, "h1", "This room is over");
            sound(amy);
            plain.page.navigate(room);
            assertThat(plain.text()).contains("This room is over").doesNotContain("library");
            assertThat(TestDatabase.owner()
                            .sql("select (select count(*) from live.event) + (select count(*) from live.seat)")
                            .query(Long.class)
                            .single())
                    .isZero();
            for (var each : List.of(lee, listener, plain)) {
                assertThat(each.complaints).isEmpty();
            }
        }
    }
}
