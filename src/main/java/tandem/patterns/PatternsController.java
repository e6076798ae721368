package tandem.patterns;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.checkins.CheckIn;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Typed;
import tandem.web.Visit;

/// One's own patterns, and the sheet to take along.
@Controller
final class PatternsController {
    /// What fits on one page.
    static final int NOTES = 4;

    /// From how many entries one may choose.
    private static final int OFFERED = 12;

    private final Patterns patterns;

    PatternsController(Patterns patterns) {
        this.patterns = patterns;
    }

    @GetMapping("/patterns")
    Html all(@RequestParam(name = "range", defaultValue = "") String asked, Visit visit) {
        var range = Range.of(asked);
        var shell = Page.personal(visit, Tab.TODAY, visit.texts().of("patterns.title"));
        return Html.of(
                "patterns/patterns.jte",
                shell,
                new PatternsPage(
                        shell,
                        range,
                        patterns.entries(visit, range).size(),
                        patterns.parts(visit, range)));
    }

    @GetMapping("/patterns/summary")
    Html choose(@RequestParam(name = "range", defaultValue = "") String asked, Visit visit) {
        var range = Range.of(asked);
        var shell = Page.personal(visit, Tab.TODAY, visit.texts().of("patterns.summary"));
        return Html.of(
                "patterns/summary.jte",
                shell,
                new SummaryPage(shell, range, patterns.parts(visit, range), notes(visit)));
    }

    /// What was chosen stands in the address as codes and ids, and nowhere else.
    @GetMapping("/patterns/paper")
    Html paper(
            @RequestParam(name = "range", defaultValue = "") String asked,
            @RequestParam(name = "part", defaultValue = "") List<String> parts,
            @RequestParam(name = "note", defaultValue = "") List<String> notes,
            Visit visit) {
        var range = Range.of(asked);
        var shell = Page.personal(visit, Tab.TODAY, visit.texts().of("patterns.paper"));
        var days = Day.of(patterns.entries(visit, range));
        var today = Patterns.today(visit);
        var from = range != Range.ALL
                ? range.from(today)
                : days.isEmpty() ? today : days.getFirst().date();
        var chosen = patterns.parts(visit, range).stream()
                .filter(part -> parts.contains(part.id()))
                .toList();
        return Html.of(
                "patterns/paper.jte",
                shell,
                new PaperPage(
                        shell, from, today, days.size(), chosen, chosen(notes, visit)));
    }

    private List<CheckIn> chosen(List<String> notes, Visit visit) {
        List<UUID> ids = notes.stream().flatMap(each -> Typed.id(each).stream()).toList();
        return notes(visit).stream()
                .filter(entry -> ids.contains(entry.id()))
                .limit(NOTES)
                .toList();
    }

    /// The newest first.
    private List<CheckIn> notes(Visit visit) {
        return patterns.entries(visit, Range.MONTHS).reversed().stream()
                .filter(entry -> !entry.said().note().isEmpty())
                .limit(OFFERED)
                .toList();
    }
}
