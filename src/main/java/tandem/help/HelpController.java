package tandem.help;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.RateLimit;
import tandem.web.Refusal;
import tandem.web.Tab;
import tandem.web.Visit;

/// The help page, its copy for times without a connection, and asking to be reached.
@Controller
final class HelpController {
    /// Enough for a household or a clinic's waiting room, not for a flood.
    private static final int REQUESTS_AN_HOUR = 8;

    private final ContactRequests requests;
    private final Personal personal;
    private final TimeToHuman human;
    private final RateLimit limit;

    HelpController(ContactRequests requests, Personal personal, TimeToHuman human, Clock clock) {
        this.requests = requests;
        this.personal = personal;
        this.human = human;
        this.limit = new RateLimit(REQUESTS_AN_HOUR, Duration.ofHours(1), clock);
    }

    @GetMapping("/help")
    Html help(Visit visit) {
        var beside = personal.of(visit);
        var title = visit.texts().of("help.title");
        var shell = beside.isPresent()
                ? Page.personal(visit, Tab.HELP, title)
                : Page.open(visit, Tab.HELP, title, visit.texts().of("help.description"));
        return Html.of(
                "help/help.jte",
                shell,
                new HelpPage(shell, false, ContactForm.empty(), Map.of(), beside, human.shown()));
    }

    @GetMapping("/offline")
    Html offline(Visit visit) {
        var shell = Page.copy(visit, Tab.HELP, visit.texts().of("help.title"));
        return Html.of("help/help.jte", shell, HelpPage.plain(shell, true, ContactForm.empty(), Map.of()));
    }

    @PostMapping("/help/requests")
    Object ask(ContactForm form, Visit visit, HttpServletRequest http) {
        var wrong = form.wrong();
        if (!wrong.isEmpty()) {
            var shell = Page.personal(visit, Tab.HELP, visit.texts().of("help.mend.title"));
            return Html.of("help/mend.jte", shell, HelpPage.plain(shell, false, form, wrong))
                    .status(422);
        }
        limit.count(http);
        var promised = visit.program().repliesBy(visit.now()).orElse(null);
        requests.ask(form.request(visit.now(), promised, visit.language()));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/help/asked?at=" + visit.now().getEpochSecond())
                .build();
    }

    /// Says what was promised at the moment of asking. The address holds that moment and nothing about anybody.
    @GetMapping("/help/asked")
    Html asked(@RequestParam("at") long at, Visit visit) {
        var asked = Instant.ofEpochSecond(Math.clamp(at, 0, 1L << 36));
        if (asked.isAfter(visit.now()) || asked.isBefore(visit.now().minus(Duration.ofDays(7)))) {
            throw Refusal.notFound();
        }
        var shell = Page.personal(visit, Tab.HELP, visit.texts().of("help.asked.title"));
        return Html.of("help/asked.jte", shell, AskedPage.of(shell, asked));
    }
}
