package tandem.pathways;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tandem.content.Item;
import tandem.content.Prose;
import tandem.directory.Upcoming;
import tandem.web.Page;
import tandem.web.Texts;

/// Two or three ways side by side. All pages have the same headings in the same order, which a test holds them to.
///
/// @param meetings for each its next ones
/// @param more whether more were asked for than stand here
record ComparePage(Page shell, List<Pathway> ways, List<Upcoming> meetings, Prose prose, boolean more) {
    /// The line of each page that it is not ranked and who did not write it, which stands here once for all.
    private static final Pattern NOTE = Pattern.compile("(?m)^\\*[^*]+\\*$\\s*\\z");

    /// One heading, and what each says under it.
    record Row(String title, List<String> said) {}

    Texts texts() {
        return shell.texts();
    }

    List<Row> rows() {
        var first = ways.getFirst().item().parts();
        return IntStream.range(0, first.size())
                .mapToObj(at -> new Row(
                        first.get(at).title(),
                        ways.stream().map(way -> part(way, at)).toList()))
                .toList();
    }

    private static String part(Pathway way, int at) {
        List<Item.Part> parts = way.item().parts();
        return at < parts.size() ? NOTE.matcher(parts.get(at).text()).replaceAll("") : "";
    }
}
