package tandem.reports;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tandem.bridge.Tallies;
import tandem.help.TimeToHuman;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Visit;

/// Whom the program reached, of everybody who came in.
@Controller
final class ReachController {
    private final Tallies tallies;
    private final TimeToHuman human;

    ReachController(Tallies tallies, TimeToHuman human) {
        this.tallies = tallies;
        this.human = human;
    }

    @GetMapping("/reports/reach")
    Html show(Visit visit) {
        var page = page(visit);
        return Html.of("reports/reach.jte", page.shell(), page);
    }

    @GetMapping("/reports/reach.csv")
    ResponseEntity<byte[]> csv(Visit visit) {
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"reach.csv\"")
                .header("Cache-Control", "no-store")
                .body(ReachCsv.of(page(visit)).getBytes(StandardCharsets.UTF_8));
    }

    /// Up to the last whole month: two reports of one month say the same, so that nobody learns from their
    /// difference what happened in between.
    private ReachPage page(Visit visit) {
        var zone = visit.program().zone();
        var through = visit.now().atZone(zone).toLocalDate().withDayOfMonth(1).minusDays(1);
        var reach = Reach.of(
                through, tallies.reach(visit.actor(), through, zone), tallies.checkups(visit.actor(), through, zone));
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("reports.reach.title"));
        return new ReachPage(shell, reach, Waits.of(human.byKind()));
    }
}
