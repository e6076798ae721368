package tandem.browser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tandem.browser.Chromium.Visitor;

/// Lee leads at a wide screen, and Amy is in the room as Sparrow, with a phone.
abstract class TwoInRoom extends RoomBrowserTest {
    private final int height;
    Visitor lee;
    Visitor amy;

    /// @param height of what her phone shows of the page, in CSS pixels
    TwoInRoom(int height) {
        this.height = height;
    }

    @BeforeEach
    void two_are_in() {
        lee = browserOf(leader(), wide("en-US"));
        amy = browserOf(member("Sparrow"), Chromium.phone("en-US").setViewportSize(360, height));
        opens(lee);
        goesIn(amy);
        shows(lee, "#people", "Sparrow");
    }

    @AfterEach
    void both_go() {
        amy.close();
        lee.close();
    }
}
