package tandem.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.browser.Chromium.Visitor;
import tandem.directory.SampleMeetings;

/// Tandem with its sample meetings, on a Monday evening in Tucson, and somebody who comes to it with a browser.
@TandemTest
abstract class BrowserTest {
    /// 6:40 pm in Tucson.
    private static final Instant EVENING = Instant.parse("2026-03-03T01:40:00Z");

    static final String A_WEEK = "/meetings?near=Tucson&when=week";
    static final String MEETING = "ol.rows h3 a";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext application;

    @BeforeEach
    void evening() {
        clock.set(EVENING);
        SampleMeetings.load(application);
    }

    String address() {
        return "http://localhost:" + port;
    }

    Visitor visitor(NewContextOptions browser) {
        return Chromium.visitor(address(), browser);
    }

    static NewContextOptions wide(String language) {
        return Chromium.phone(language).setViewportSize(1280, 800);
    }

    static Locator button(Visitor visitor, String name) {
        return visitor.page
                .locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
