package tandem.help;

import java.time.Duration;
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
    record RequestsPage(Page shell, List<ContactRequest> waiting, Map<String, Took> took) {
        String counted(Took each) {
            return new TookWords(texts()).counted(each);
        }

        Texts texts() {
            return shell.texts();
        }

        /// “in 40 min”, “20 min late”.
        String due(ContactRequest request) {
            return request.promisedBy()
                    .map(by -> left(Duration.between(shell.visit().now(), by)))
                    .orElse(texts().of("help.requests.no-promise"));
        }

        String by(ContactRequest request) {
            return request.promisedBy()
                    .map(by -> Promised.inWords(by, shell.visit()))
                    .orElse("");
        }

        String asked(ContactRequest request) {
            return Promised.inWords(request.asked(), shell.visit());
        }

        /// Where a tap leads; empty where they call themselves.
        String link(ContactRequest request) {
            return switch (request.by()) {
                case TEXT -> "sms:" + request.reach();
                case CALL -> "tel:" + request.reach();
                case EMAIL -> "mailto:" + request.reach();
                case CALL_BACK -> "";
            };
        }

        private String left(Duration time) {
            if (!time.isNegative()) {
                return texts().until(time);
            }
            var late = time.negated();
            return late.toHours() < 2
                    ? texts().of("help.requests.late-minutes", late.toMinutes())
                    : texts().of("help.requests.late-hours", late.toHours());
        }
    }

    @GetMapping("/requests")
    Html waiting(Visit visit) {
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("help.requests.title"));
        return Html.of(
                "help/requests.jte", shell, new RequestsPage(shell, requests.open(visit.actor()), human.byKind()));
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
