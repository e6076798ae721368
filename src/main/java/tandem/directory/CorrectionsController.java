package tandem.directory;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.meetings.Meeting;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// What visitors suggest, for those who keep the directory. They tell whoever publishes the list, and mark it.
@Controller
final class CorrectionsController {
    /// More at once nobody looks through.
    private static final int MOST = 50;

    private final Corrections corrections;
    private final Directory directory;

    CorrectionsController(Corrections corrections, Directory directory) {
        this.corrections = corrections;
        this.directory = directory;
    }

    record Line(Corrections.Waiting waiting, Meeting meeting) {}

    /// @param all how many wait, also those not shown
    record CorrectionsPage(Page shell, List<Line> lines, int all) {
        Texts texts() {
            return shell.texts();
        }

        String sent(Line line) {
            var visit = shell.visit();
            return texts().moment(line.waiting().made(), visit.now(), visit.readerZone());
        }
    }

    @GetMapping("/corrections")
    Html waiting(Visit visit) {
        var waiting = corrections.waiting(visit.actor());
        var lines = waiting.stream()
                .limit(MOST)
                .map(each -> new Line(each, directory.byId(each.correction().meeting())))
                .toList();
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("directory.corrections"));
        return Html.of("directory/corrections.jte", shell, new CorrectionsPage(shell, lines, waiting.size()));
    }

    /// Whoever publishes the list knows it now.
    @PostMapping("/corrections/{id}/done")
    ResponseEntity<Void> done(@PathVariable("id") UUID id, Visit visit) {
        corrections.done(visit.actor(), id);
        return erased();
    }

    /// It was wrong, or a joke.
    @PostMapping("/corrections/{id}/dismissal")
    ResponseEntity<Void> dismissed(@PathVariable("id") UUID id, Visit visit) {
        corrections.dismiss(visit.actor(), id);
        return erased();
    }

    /// A second tap finds it erased, which is what was wanted.
    private static ResponseEntity<Void> erased() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/corrections")
                .build();
    }
}
