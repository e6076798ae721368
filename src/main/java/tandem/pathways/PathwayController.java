package tandem.pathways;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.content.Adoptions;
import tandem.content.Prose;
import tandem.directory.Upcoming;
import tandem.directory.Upcomings;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// The ways of recovery, one of them, and some side by side.
@Controller
final class PathwayController {
    private static final int MEETINGS = 6;
    private static final int BESIDE = 3;

    private final Pathways pathways;
    private final Upcomings upcomings;
    private final Adoptions adoptions;

    PathwayController(Pathways pathways, Upcomings upcomings, Adoptions adoptions) {
        this.pathways = pathways;
        this.upcomings = upcomings;
        this.adoptions = adoptions;
    }

    /// @param chosen those that were to stand side by side
    /// @param few whether that were too few of them
    /// @param waiting those that a supervisor has still to read
    record ListPage(Page shell, List<Pathway> ways, Set<String> chosen, boolean few, List<Pathway> waiting) {
        Texts texts() {
            return shell.texts();
        }
    }

    /// @param adopts whether this reader can adopt it now
    record WayPage(Page shell, Pathway way, Prose prose, Upcoming meetings, boolean adopts) {
        Texts texts() {
            return shell.texts();
        }
    }

    @GetMapping("/pathways")
    Html all(@RequestParam(name = "with", defaultValue = "") List<String> with, Visit visit) {
        return list(with, false, visit);
    }

    @GetMapping("/pathways/{id}")
    Html one(
            @PathVariable("id") String id,
            @RequestParam(name = "near", required = false) String near,
            @RequestParam(name = "spot", defaultValue = "") String spot,
            Visit visit) {
        var way = find(id, visit);
        var shell = Page.open(visit, Tab.NONE, way.title(), way.item().summary());
        var place = near == null ? visit.program().place() : upcomings.meant(near, spot);
        var meetings = upcomings.of(visit, way.fellowships(), place, MEETINGS);
        boolean adopts = visit.reader().is(Role.SUPERVISOR) && !pathways.adopted(way);
        return Html.of("pathways/pathway.jte", shell, new WayPage(shell, way, pathways.prose(visit), meetings, adopts));
    }

    @GetMapping("/pathways/compare")
    Html compare(@RequestParam(name = "with", defaultValue = "") List<String> with, Visit visit) {
        var ways = with.stream()
                .distinct()
                .flatMap(id -> pathways.find(id, visit).stream())
                .toList();
        if (ways.size() < 2) {
            return list(with, true, visit);
        }
        var t = visit.texts();
        var shell = Page.open(visit, Tab.NONE, t.of("pathways.beside"), t.of("pathways.beside.lead"));
        var shown = ways.stream().limit(BESIDE).toList();
        var meetings = shown.stream()
                .map(way ->
                        upcomings.of(visit, way.fellowships(), visit.program().place(), 1))
                .toList();
        return Html.of(
                "pathways/compare.jte",
                shell,
                new ComparePage(shell, shown, meetings, pathways.prose(visit), ways.size() > BESIDE));
    }

    @PostMapping("/pathways/{id}/adoption")
    Object adopt(@PathVariable("id") String id, Visit visit) {
        var way = find(id, visit);
        adoptions.adopt(visit.me(), way.item());
        return Seen.other(way.path());
    }

    private Html list(List<String> with, boolean few, Visit visit) {
        var t = visit.texts();
        var shell = Page.open(visit, Tab.NONE, t.of("pathways.title"), t.of("pathways.lead"));
        var adopted = pathways.adopted(visit.language());
        var waiting = visit.reader().is(Role.SUPERVISOR)
                ? pathways.all(visit.language()).stream()
                        .filter(way -> !adopted.contains(way))
                        .toList()
                : List.<Pathway>of();
        return Html.of("pathways/pathways.jte", shell, new ListPage(shell, adopted, Set.copyOf(with), few, waiting));
    }

    private Pathway find(String id, Visit visit) {
        return pathways.find(id, visit).orElseThrow(Refusal::notFound);
    }
}
