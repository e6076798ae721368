package tandem.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Takes the pictures of the README anew, with the sample meetings on a Monday evening:
///
/// ```
/// mvn -Pbrowser test -Dtest=PicturesTest -DargLine=-Dtandem.pictures=true
/// ```
@EnabledIfSystemProperty(named = "tandem.pictures", matches = "true")
class PicturesTest extends BrowserTest {
    private static final String BESIDE_EACH_OTHER = """
            <body style="margin:0;display:flex;gap:24px;padding:24px;background:#d6cfc0;width:max-content">%s""";

    @Test
    void the_first_page() {
        compose("home", picture("/", screen()), picture("/", Chromium.phone("es-US")));
    }

    @Test
    void meetings() {
        var list = "/meetings?near=Tucson&when=6h";
        compose("meetings", picture(list, screen()), picture(list, dark(Chromium.phone("es-US"))));
    }

    @Test
    void help() {
        compose("help", picture("/help", screen()), picture("/help", dark(Chromium.phone("es-US"))));
    }

    private static NewContextOptions screen() {
        return Chromium.phone("en-US").setViewportSize(1080, Chromium.PHONE_HEIGHT);
    }

    private static NewContextOptions dark(NewContextOptions browser) {
        return browser.setColorScheme(ColorScheme.DARK);
    }

    private String picture(String path, NewContextOptions browser) {
        try (var visitor = visitor(browser)) {
            visitor.page.navigate(path);
            visitor.page.waitForTimeout(200);
            return Base64.getEncoder().encodeToString(visitor.page.screenshot());
        }
    }

    private void compose(String name, String... pictures) {
        var images = List.of(pictures).stream()
                .map("<img src='data:image/png;base64,%s'>"::formatted)
                .collect(Collectors.joining());
        try (var visitor = visitor(new NewContextOptions().setViewportSize(1512, 788))) {
            visitor.page.setContent(BESIDE_EACH_OTHER.formatted(images));
            visitor.page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("docs", "screenshots", name + ".png")));
        }
    }
}
