package tandem.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What Deque's accessibility engine finds on a page.
final class Axe {
    private static final String ENGINE = engine();

    /// Of the page alone, for there are no frames in ours; and only what is wrong, for the rest is long to tell.
    private static final String LOOK = """
            async () => {
              const options = {resultTypes: ['violations'], reporter: 'no-passes', iframes: false, preload: false}
              const found = await axe.run(document, options)
              return found.violations.map(each =>
                `${each.id}: ${each.help} at ${each.nodes.map(node => node.target.join(' ')).join(', ')}`)
            }""";

    private Axe() {}

    @SuppressWarnings("unchecked")
    static List<String> findings(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(ENGINE);
        }
        return (List<String>) page.evaluate(LOOK);
    }

    private static String engine() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
