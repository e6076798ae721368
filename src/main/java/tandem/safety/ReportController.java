package tandem.safety;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.oncall.DutyLine;
import tandem.oncall.Roster;
import tandem.people.Blocks;
import tandem.people.Faces;
import tandem.shared.Ids;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Telling the team, in two taps: “Report” beside somebody, then what it is about.
@Controller
class ReportController {
    private static final int LONGEST_WORDS = 2000;

    private final Met met;
    private final Reports reports;
    private final Blocks blocks;
    private final Roster roster;
    private final List<After> afters;

    ReportController(Met met, Reports reports, Blocks blocks, Roster roster, List<After> afters) {
        this.met = met;
        this.reports = reports;
        this.blocks = blocks;
        this.roster = roster;
        this.afters = afters;
    }

    /// @param name what the reader knows them by
    /// @param words whether it is about words, which are kept
    record ReportPage(Page shell, String place, UUID id, String name, boolean words, UUID key) {}

    /// @param after what became of it
    /// @param unheard whether nobody could be reached
    record ReportedPage(
            Page shell,
            Report report,
            String due,
            DutyLine duty,
            List<Content> after,
            boolean unheard,
            boolean tooLong,
            String typed) {}

    @GetMapping("/reports/new")
    Html choose(@RequestParam("place") String place, @RequestParam("id") UUID id, Visit visit) {
        var face = met.at(place, id, visit);
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("safety.report.title"));
        boolean words = met.said(place, id, visit).isPresent();
        var page = new ReportPage(shell, place, id, face.name(), words, Ids.next());
        return Html.of("safety/report.jte", shell, page);
    }

    @PostMapping("/reports")
    Object report(
            @RequestParam("place") String place,
            @RequestParam("id") UUID id,
            @RequestParam("key") UUID key,
            @RequestParam("kind") String kind,
            @RequestParam(name = "block", defaultValue = "no") String block,
            Visit visit) {
        var face = told(key, visit).orElseGet(() -> met.at(place, id, visit));
        var chosen = ReportKind.of(kind).orElseThrow(() -> Refusal.bad("kind"));
        var report = reports.report(visit.me(), key, place, face, met.said(place, id, visit), chosen);
        if (block.equals("yes")) {
            blocks.block(visit.me(), face.person(), face.name());
        }
        return Seen.other("/reports/" + report + "/sent");
    }

    /// Whoever it was about when the same was sent before: the two may see nothing of each other any more.
    private Optional<Faces.Face> told(UUID key, Visit visit) {
        return reports.visibleTo(visit.actor(), key)
                .filter(report -> report.reporter().equals(visit.me()))
                .map(report -> new Faces.Face(report.about(), report.label()));
    }

    @GetMapping("/reports/{id}/sent")
    Html sent(@PathVariable("id") UUID id, Visit visit) {
        return sent(id, false, "", visit);
    }

    @PostMapping("/reports/{id}/words")
    Object words(@PathVariable("id") UUID id, @RequestParam("words") String words, Visit visit) {
        mine(id, visit);
        if (words.length() > LONGEST_WORDS) {
            return sent(id, true, words, visit).status(422);
        }
        if (!words.isBlank()) {
            reports.tell(visit.me(), id, words.strip());
        }
        return Seen.other("/reports/" + id + "/sent");
    }

    private Html sent(UUID id, boolean tooLong, String typed, Visit visit) {
        var report = mine(id, visit);
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("safety.sent.title"));
        var due = visit.texts().moment(report.due(), visit.now(), visit.readerZone());
        var duty = new DutyLine(roster, visit);
        var after =
                afters.stream().flatMap(each -> each.of(report, visit).stream()).toList();
        boolean unheard = afters.stream().anyMatch(each -> each.unheard(report, visit));
        var page = new ReportedPage(shell, report, due, duty, after, unheard, tooLong, typed);
        return Html.of("safety/sent.jte", shell, page);
    }

    private Report mine(UUID id, Visit visit) {
        return reports.visibleTo(visit.actor(), id)
                .filter(report -> report.reporter().equals(visit.me()))
                .orElseThrow(Refusal::notFound);
    }
}
