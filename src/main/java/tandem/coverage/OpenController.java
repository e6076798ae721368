package tandem.coverage;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.circles.Circles;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// A leader's own sessions, those they are asked for, and those that need somebody. It shows circles, and nobody who is
/// in them.
@Controller
final class OpenController {
    private final Coverage coverage;
    private final Circles circles;

    OpenController(Coverage coverage, Circles circles) {
        this.coverage = coverage;
        this.circles = circles;
    }

    /// @param standing at which they stand in
    /// @param leading of the circles they lead
    /// @param open that nobody leads, and where they may
    /// @param alone where nobody stands by, and they may
    /// @param taken whether somebody else was first, a moment ago
    record OpenPage(
            Page shell,
            List<CoverRow> standing,
            List<CoverRow> leading,
            List<CoverRow> open,
            List<CoverRow> alone,
            boolean taken) {
        Texts texts() {
            return shell.texts();
        }
    }

    @GetMapping("/coverage/open")
    Html open(@RequestParam(name = "taken", defaultValue = "") String taken, Visit visit) {
        var all = coverage.all(visit.actor());
        var may = coverage.mayStandIn(
                visit.me(),
                all.stream()
                        .filter(cover -> cover.state() == State.NOBODY || cover.state() == State.ALONE)
                        .toList());
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("coverage.open.title"));
        return Html.of(
                "coverage/open.jte",
                shell,
                new OpenPage(
                        shell,
                        rows(
                                all.stream()
                                        .filter(cover -> cover.stands(visit.me()))
                                        .toList(),
                                visit),
                        rows(all.stream().filter(cover -> cover.led(visit.me())).toList(), visit),
                        rows(may.stream().filter(cover -> !cover.state().led()).toList(), visit),
                        rows(may.stream().filter(cover -> cover.state().led()).toList(), visit),
                        !taken.isEmpty()));
    }

    @PostMapping("/coverage/{id}/{day}/offer")
    Object offer(@PathVariable("id") String id, @PathVariable("day") String day, Visit visit) {
        var cover = found(id, day, visit);
        boolean may = cover.stands(visit.me())
                || !coverage.mayStandIn(visit.me(), List.of(cover)).isEmpty();
        if (!may) {
            throw Refusal.notFound();
        }
        return Seen.other(coverage.offer(visit.me(), cover) ? "/coverage/open" : "/coverage/open?taken=yes");
    }

    @PostMapping("/coverage/{id}/{day}/offer/end")
    Object end(@PathVariable("id") String id, @PathVariable("day") String day, Visit visit) {
        var cover = found(id, day, visit);
        if (cover.stands(visit.me())) {
            coverage.end(visit.me(), cover);
        }
        return Seen.other("/coverage/open");
    }

    @PostMapping("/coverage/{id}/{day}/absence")
    Object cannot(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @RequestParam(name = "from", defaultValue = "") String from,
            Visit visit) {
        coverage.cannot(visit.me(), led(id, day, visit));
        return Seen.other(back(id, day, from));
    }

    @PostMapping("/coverage/{id}/{day}/absence/end")
    Object canAfterAll(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @RequestParam(name = "from", defaultValue = "") String from,
            Visit visit) {
        coverage.canAfterAll(visit.me(), led(id, day, visit));
        return Seen.other(back(id, day, from));
    }

    private static String back(String id, String day, String from) {
        return from.equals("session") ? "/circles/" + id + "/sessions/" + day : "/coverage/open";
    }

    private Cover led(String id, String day, Visit visit) {
        var cover = found(id, day, visit);
        if (!cover.led(visit.me())) {
            throw Refusal.notFound();
        }
        return cover;
    }

    private Cover found(String id, String day, Visit visit) {
        return BoardController.find(coverage, circles, id, day, visit);
    }

    private static List<CoverRow> rows(List<Cover> covers, Visit visit) {
        return covers.stream().map(cover -> new CoverRow(cover, visit)).toList();
    }
}
