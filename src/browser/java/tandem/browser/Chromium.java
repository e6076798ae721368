package tandem.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// The machine's own Chromium, started once for the whole test run. It finds no other machine. The build without a
/// window is preferred: it is the same engine, and a page in it takes a third of the work.
final class Chromium {
    static final int PHONE_WIDTH = 360;
    static final int PHONE_HEIGHT = 740;

    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(program())
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-dev-shm-usage",
                            "--disable-gpu",
                            // A microphone that beeps, and people who let a page use it where its headers allow that.
                            "--use-fake-device-for-media-stream",
                            "--use-fake-ui-for-media-stream",
                            "--allow-loopback-in-peer-connection",
                            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost")));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }

    private Chromium() {}

    private static Path program() {
        return Stream.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
                .map(name -> "/usr/bin/" + name)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("These tests need Chromium: apt-get install chromium"));
    }

    /// A visitor with an empty browser of their own.
    static Visitor visitor(String address, Browser.NewContextOptions options) {
        return new Visitor(address, BROWSER.newContext(options.setBaseURL(address)));
    }

    static Browser.NewContextOptions phone(String language) {
        return new Browser.NewContextOptions()
                .setViewportSize(PHONE_WIDTH, PHONE_HEIGHT)
                .setTimezoneId("America/Phoenix")
                .setLocale(language);
    }

    /// Somebody at a browser, and everything that went wrong around them.
    static final class Visitor implements AutoCloseable {
        final BrowserContext context;
        final Page page;
        /// Console errors, among them each violation of the content security policy, and requests to anybody else.
        final List<String> complaints = new CopyOnWriteArrayList<>();

        private Visitor(String address, BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
            page.setDefaultTimeout(15_000);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            context.onRequest(request -> {
                if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                    complaints.add("A request to " + request.url());
                }
            });
        }

        String text() {
            return page.locator("main").innerText();
        }

        /// The accessible name of what has the focus, for journeys by keyboard.
        String focused() {
            return (String)
                    page.evaluate("() => (document.activeElement.innerText || document.activeElement.id).trim()");
        }

        boolean complained(String word) {
            return complaints.stream().anyMatch(complaint -> complaint.contains(word));
        }

        boolean scrollsSideways() {
            return (boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth");
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
