package tandem.reading;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Writes the text of a document: line breaks kept, addresses of links kept, scripts and styles left out.
record MarkupText(StringBuilder out) implements NodeVisitor {
    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            out.append(text.getWholeText());
        } else if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
            out.append('\n');
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            out.append('\n');
        } else if (node instanceof Element element && element.nameIs("a")) {
            String address = element.attr("href");
            if (Links.isWeb(address) && !element.wholeText().contains(address)) {
                out.append(" (").append(address).append(')');
            }
        }
    }
}
