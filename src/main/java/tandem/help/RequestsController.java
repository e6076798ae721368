package tandem.help;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// Who waits to be reached, for those who call back.
@Controller
final class RequestsController {
    private final ContactRequests requests;
    private final TimeToHuman human;

    RequestsController(ContactRequests requests, TimeToHuman human) {
        this.requests = requests;
        this.human = human;
    }

    /// @param took how long it took lately, by the kind of asking
    record RequestsPage(Page shell, List<RequestRow> waiting, Map<String, Took> took) {
        String counted(Took each) {
            return new TookWords(texts()).counted(each);
        }

        Texts texts() {
            return shell.texts();
        }
    }

    @GetMapping("/requests")
    Html waiting(Visit visit) {
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("help.requests.title"));
        var rows = requests.open(visit.actor()).stream()
                .map(each -> new RequestRow(visit, each))
                .toList();
        return Html.of("help/requests.jte", shell, new RequestsPage(shell, rows, human.byKind()));
    }

    /// A second tap finds it erased, which is what was wanted.
    @PostMapping("/requests/{id}/answer")
    ResponseEntity<Void> answered(@PathVariable("id") UUID id, Visit visit) {
        requests.answered(visit.actor(), id);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/requests")
                .build();
    }
}
