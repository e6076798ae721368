package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import tandem.browser.Chromium.Visitor;
import tandem.signin.Method;
import tandem.signin.SessionKind;

/// A hard night: the people whom somebody wrote down stand first on the help page of their own phone, and nowhere else.
class MyPeopleTest extends BrowserTest {
    @Test
    void my_people_stand_first_on_my_own_phone_and_on_no_other() {
        var settled = Settled.in(application);
        try (var amy = browserOf(settled.amy(), Chromium.phone("es-US").setViewportSize(360, 740))) {
            writesDown(amy, "Mi tía Cuca", "520-555-0185");
            writesDown(amy, "Chayo", "520-555-0148");
            button(amy, "Subir a Chayo").click();
            amy.page.navigate("/help");
            assertThat(amy.text()).containsSubsequence("911", "Chayo", "Mi tía Cuca", "988");
            assertThat(amy.page.locator("#mine a[href='tel:+15205550148']").count())
                    .isOne();
            checkPage(amy, "personal help");
            picture(amy.page, "help-personal-es");
            for (var path : new String[] {"/reach", "/reach/quiet", "/reminders", "/install"}) {
                amy.page.navigate(path);
                amy.page.evaluate("() => document.querySelectorAll('details').forEach(one => { one.open = true })");
                checkPage(amy, path);
                assertThat(Ruler.findings(amy.page)).as(path).isEmpty();
            }
            amy.page.navigate("/offline");
            assertThat(amy.text()).contains("988").doesNotContain("Chayo");
            assertThat(amy.complaints).isEmpty();
        }
        try (var shared = visitor(Chromium.phone("es-US"))) {
            var cookie = sessions.open(settled.amy(), SessionKind.SHARED, Method.CODE, "unknown")
                    .split("[=;]");
            shared.context.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(address())));
            assertNeutral(shared);
        }
        try (var nobody = visitor(Chromium.phone("es-US"))) {
            assertNeutral(nobody);
        }
    }

    private static void assertNeutral(Visitor visitor) {
        visitor.page.navigate("/help");
        assertThat(visitor.text()).contains("988").doesNotContain("Chayo", "Cuca");
    }

    private static void writesDown(Visitor amy, String name, String number) {
        amy.page.navigate("/reach");
        amy.page.fill("#name", name);
        amy.page.fill("#where", number);
        arrive(amy, () -> button(amy, "Poner en mi lista").click());
    }
}
