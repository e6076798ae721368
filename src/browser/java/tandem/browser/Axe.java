package tandem.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/// What Deque's accessibility engine finds on a page.
final class Axe {
    private Axe() {}

    /// Of the page alone, for there are no frames in ours: without them it needs no page of its own to add up on.
    static List<String> findings(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        var found = new AxeBuilder(page).setLegacyMode(true).options(options).analyze();
        return found.getViolations().stream().map(Axe::inWords).toList();
    }

    private static String inWords(Rule rule) {
        var places = rule.getNodes().stream()
                .map(node -> node.getTarget().toString())
                .toList();
        return rule.getId() + ": " + rule.getHelp() + " at " + places;
    }
}
