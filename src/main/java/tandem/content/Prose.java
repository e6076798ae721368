package tandem.content;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/// Markdown as a page shows it: without raw markup, with the program's own words in place of those in braces, and with
/// links only to what there is.
public final class Prose {
    private static final Pattern TOKEN = Pattern.compile("\\{([a-z_]+)}");
    private static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("https", "tel", "sms")))
            .build();

    private final Map<String, String> words;
    private final Function<String, Optional<String>> links;

    /// @param words the program's own words, by what stands in braces; a line with one that is missing is not shown
    /// @param links the path here for what a file links to, such as `../circles/agreement`; empty where none is
    public Prose(Map<String, String> words, Function<String, Optional<String>> links) {
        this.words = Map.copyOf(words);
        this.links = links;
    }

    /// @param text Markdown of one of our own files
    public Content html(String text) {
        var parsed = PARSER.parse(told(text));
        parsed.accept(new Links());
        var html = HTML.render(parsed);
        return output -> output.writeContent(html);
    }

    private String told(String text) {
        return text.lines()
                .filter(line -> TOKEN.matcher(line).results().allMatch(token -> words.containsKey(token.group(1))))
                .map(line -> TOKEN.matcher(line)
                        .replaceAll(token -> Matcher.quoteReplacement(words.getOrDefault(token.group(1), ""))))
                .collect(Collectors.joining("\n"));
    }

    /// Points links to where things are here; a link that leads nowhere is its words alone.
    private final class Links extends AbstractVisitor {
        @Override
        public void visit(Link link) {
            var target = link.getDestination();
            var here = target.startsWith("https://") || target.startsWith("tel:") || target.startsWith("sms:")
                    ? Optional.of(target)
                    : links.apply(target);
            if (here.isPresent()) {
                link.setDestination(here.get());
            } else {
                unwrap(link);
            }
        }

        private static void unwrap(Link link) {
            Node child = link.getFirstChild();
            while (child != null) {
                var next = child.getNext();
                link.insertBefore(child);
                child = next;
            }
            link.unlink();
        }
    }
}
