package tandem.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.browser.Chromium.Visitor;
import tandem.circles.Circles;
import tandem.joining.Invitations;
import tandem.shared.Ids;
import tandem.wall.Role;

/// Takes the pictures of the README anew, with the sample meetings on a Monday evening:
///
/// ```
/// mvn -Pbrowser test -Dtest=PicturesTest -DargLine=-Dtandem.pictures=true
/// ```
@EnabledIfSystemProperty(named = "tandem.pictures", matches = "true")
class PicturesTest extends BrowserTest {
    private static final String BESIDE_EACH_OTHER = """
            <body style="margin:0;display:flex;gap:24px;padding:24px;background:#d6cfc0;width:max-content">%s""";

    private static final int HEIGHT = 640;

    @Autowired
    Cast cast;

    @Autowired
    Circles circles;

    @Autowired
    Invitations invitations;

    @Test
    void the_first_page() {
        compose("home", picture("/", screen()), picture("/", phone("es-US")));
    }

    @Test
    void meetings() {
        var list = "/meetings?near=Tucson&when=6h";
        compose("meetings", picture(list, screen()), picture(list, dark(phone("es-US"))));
    }

    @Test
    void help() {
        compose("help", picture("/help", screen()), picture("/help", dark(phone("es-US"))));
    }

    /// Joining, the first page of somebody new, and their circle.
    @Test
    void a_member() {
        var name = joining();
        var settled = Settled.in(application);
        for (var fellow : List.of("Fern", "Jules", "Abe")) {
            circles.join(cast.join(fellow, Role.MEMBER), settled.table(), fellow);
        }
        var circle = "/circles/" + settled.table().value();
        compose(
                "member",
                name,
                picture(browserOf(settled.amy(), phone("en-US")), "/today"),
                picture(browserOf(settled.amy(), dark(phone("es-US"))), circle));
    }

    private String joining() {
        Settled.table(application);
        var code = invitations.invite(
                cast.cory(), new Invitations.Wish(Ids.next(), Role.MEMBER, null, "", Duration.ofDays(1)));
        try (var visitor = visitor(phone("en-US"))) {
            visitor.page.navigate("/join?code=" + code);
            visitor.page.locator("input[name=adult]").check();
            visitor.page.locator("input[name=agree]").check();
            button(visitor, "Go on").click();
            visitor.page.locator("#name").fill("Sparrow");
            return shot(visitor);
        }
    }

    private static NewContextOptions phone(String language) {
        return Chromium.phone(language).setViewportSize(Chromium.PHONE_WIDTH, HEIGHT);
    }

    private static NewContextOptions screen() {
        return phone("en-US").setViewportSize(960, HEIGHT);
    }

    private static NewContextOptions dark(NewContextOptions browser) {
        return browser.setColorScheme(ColorScheme.DARK);
    }

    private String picture(String path, NewContextOptions browser) {
        return picture(visitor(browser), path);
    }

    private static String picture(Visitor whose, String path) {
        try (var visitor = whose) {
            visitor.page.navigate(path);
            return shot(visitor);
        }
    }

    private static String shot(Visitor visitor) {
        visitor.page.waitForTimeout(200);
        return Base64.getEncoder().encodeToString(visitor.page.screenshot());
    }

    private void compose(String name, String... pictures) {
        var images = List.of(pictures).stream()
                .map("<img src='data:image/png;base64,%s'>"::formatted)
                .collect(Collectors.joining());
        try (var visitor = visitor(new NewContextOptions().setViewportSize(1512, 788))) {
            visitor.page.setContent(BESIDE_EACH_OTHER.formatted(images));
            visitor.page
                    .locator("body")
                    .screenshot(new Locator.ScreenshotOptions().setPath(Path.of("docs", "screenshots", name + ".png")));
        }
    }
}
