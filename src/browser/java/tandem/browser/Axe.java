package tandem.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/// What Deque's accessibility engine finds on a page.
final class Axe {
    private Axe() {}

    static List<String> findings(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream().map(Axe::inWords).toList();
    }

    private static String inWords(Rule rule) {
        var places = rule.getNodes().stream()
                .map(node -> node.getTarget().toString())
                .toList();
        return rule.getId() + ": " + rule.getHelp() + " at " + places;
    }
}
