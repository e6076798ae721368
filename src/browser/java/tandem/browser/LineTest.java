package tandem.browser;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import tandem.browser.Chromium.Visitor;
import tandem.wall.Actor;
import tandem.wall.Role;

/// A page says how its line to the room is, and stands in nobody's way with it.
class LineTest extends RoomBrowserTest {
    /// Keeps the line that the page opened last.
    private static final String KEEPS = """
            window.EventSource = class extends EventSource {
                constructor(...all) { super(...all); window.kept = this }
            };
            """;

    @Test
    void a_program_that_stops_and_is_not_back_at_once_is_a_line_that_dropped() {
        try (var lee = lee();
                var amy = amy()) {
            amy.page.waitForFunction("() => window.kept?.readyState === EventSource.OPEN");
            amy.page.route("**/room", Route::abort);
            amy.page.route("**/room/stream**", Route::abort);
            amy.page.evaluate("() => window.kept.dispatchEvent(new MessageEvent('over', {data: 'again'}))");
            shows(amy, "#line", "Your line dropped.");
            write(lee, "Said while it was away.");
            amy.page.unroute("**/room");
            amy.page.unroute("**/room/stream**");
            shows(amy, "#line", "You are back.");
            shows(amy, "#talk", "Said while it was away.");
        }
    }

    @Test
    void that_it_dropped_takes_nothing_away_from_under_a_finger() {
        try (var lee = lee();
                var amy = amy()) {
            amy.page.route("**/room/stream**", Route::abort);
            amy.page.reload();
            shows(amy, "#line", "Your line dropped.");
            amy.page.locator("#words").fill("Pressed once.");
            amy.page.locator("#words").blur();
            touch(amy, "#write .btn.main");
            shows(lee, "#talk", "Pressed once.");
            amy.page.locator("#words").focus();
            touch(amy, "#listening");
            shows(lee, "#people", "listens");
        }
    }

    private Visitor lee() {
        var lee = browserOf(people.idsWith(Actor.SYSTEM, Role.LEADER).getFirst(), wide("en-US"));
        lee.page.navigate(room);
        button(lee, "Open it and go in").click();
        shows(lee, "#now", "The floor is free.");
        return lee;
    }

    private Visitor amy() {
        var amy = browserOf(member("Sparrow"), Chromium.phone("en-US"));
        amy.page.addInitScript(KEEPS);
        amy.page.navigate(room);
        button(amy, "Go in").click();
        shows(amy, "#now", "The floor is free.");
        return amy;
    }

    /// Where it was when the finger came down.
    private static void touch(Visitor visitor, String where) {
        var button = visitor.page.locator(where);
        button.evaluate("button => button.scrollIntoView({block: 'center'})");
        var box = button.boundingBox();
        visitor.page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        visitor.page.mouse().down();
        visitor.page.mouse().up();
    }
}
