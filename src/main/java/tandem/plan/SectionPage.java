package tandem.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.web.FormPage;
import tandem.web.Page;

/// One section while it is written.
///
/// @param number its place among all, from 1
/// @param next the section after it; empty at the end
/// @param own what one's own entries suggest
/// @param changed the line that is being changed; empty where a new one is written
/// @param wrong the text of what to mend, by field
record SectionPage(
        Page shell,
        Part part,
        int number,
        int all,
        Optional<Part> next,
        List<Line> lines,
        List<Suggestion> own,
        List<Suggestion> suggested,
        Optional<Line> changed,
        LineForm form,
        Map<String, String> wrong)
        implements FormPage {
    String path() {
        return "/plan/" + part.id();
    }

    String action() {
        return path() + "/lines" + changed.map(line -> "/" + line.id()).orElse("");
    }

    /// “If my pay comes in: I pay the rent first.”
    String words(Suggestion each) {
        return part.pairs() ? texts().of("plan.pair", each.words(), each.answer()) : each.words();
    }

    /// Whether a day stands in it, of which they can be reminded.
    boolean dated() {
        return lines.stream().anyMatch(line -> line.day().isPresent());
    }

    boolean first(Line line) {
        return lines.getFirst().equals(line);
    }
}
