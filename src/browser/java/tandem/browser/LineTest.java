package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import tandem.browser.Chromium.Visitor;
import tandem.signin.Method;

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
            var away = new AtomicBoolean(true);
            for (var each : List.of("**/room", "**/room/stream**")) {
                amy.page.route(each, route -> {
                    if (away.get()) {
                        route.abort();
                    } else {
                        route.resume();
                    }
                });
            }
            amy.page.evaluate("() => window.kept.dispatchEvent(new MessageEvent('over', {data: 'again'}))");
            shows(amy, "#line", "Your line dropped.");
            write(lee, "Said while it was away.");
            away.set(false);
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

    @Test
    void a_line_on_which_nothing_comes_has_dropped_on_both_sides_and_nothing_is_missed() throws IOException {
        try (var tunnel = new Tunnel(port);
                var lee = lee();
                var amy = Chromium.visitor(tunnel.address(), Chromium.phone("en-US"))) {
            signIn(amy, member("Sparrow"), Method.PASSKEY);
            goesIn(amy);
            shows(lee, "#count", "2");
            amy.page.setDefaultTimeout(20_000);
            amy.page.waitForResponse(answer -> answer.url().endsWith("/room/here") && answer.status() == 204, () -> {});
            tunnel.silent(true);
            shows(amy, "#line", "Your line dropped.");
            write(lee, "Said while it was away.");
            shows(lee, "#talk", "Said while it was away.");
            clock.forward(Duration.ofSeconds(40));
            shows(lee, "#count", "1");
            tunnel.silent(false);
            amy.page.setDefaultTimeout(60_000);
            shows(amy, "#line", "You are back.");
            shows(amy, "#talk", "Said while it was away.");
            assertThat(amy.page.locator("#talk li").count()).isEqualTo(1);
            shows(lee, "#count", "2");
        }
    }

    private Visitor lee() {
        var lee = browserOf(leader(), wide("en-US"));
        opens(lee);
        return lee;
    }

    private Visitor amy() {
        var amy = browserOf(member("Sparrow"), Chromium.phone("en-US"));
        amy.page.addInitScript(KEEPS);
        goesIn(amy);
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
