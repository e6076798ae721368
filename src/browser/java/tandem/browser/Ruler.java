package tandem.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/// What can be measured on a page: whether it fits, whether a thumb hits what is to be hit, whether its headings go one
/// step at a time.
final class Ruler {
    /// Links in a sentence count with their padding, ticks with their label.
    private static final String MEASURE = """
            () => {
              const all = what => [...document.querySelectorAll(what)].filter(one => one.getClientRects().length)
              const found = []
              if (document.documentElement.scrollWidth > innerWidth) found.push('it scrolls sideways')
              for (const one of all('a:not(.skip), button, input:not(.hide *), select, textarea, summary')) {
                const size = (one.closest('label') ?? one).getBoundingClientRect()
                if (size.height < 43.5 || size.width < 30) {
                  found.push(`too small to hit: ${one.innerText || one.name} ${size.width} × ${size.height}`)
                }
              }
              const levels = all('h1, h2, h3, h4').map(one => Number(one.tagName[1]))
              if (levels[0] !== 1 || levels.filter(level => level === 1).length > 1) found.push('not one first heading')
              if (levels.some((level, at) => level > levels[at - 1] + 1)) found.push('a heading skips a step')
              return found
            }""";

    private Ruler() {}

    @SuppressWarnings("unchecked")
    static List<String> findings(Page page) {
        return (List<String>) page.evaluate(MEASURE);
    }
}
