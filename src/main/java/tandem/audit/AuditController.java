package tandem.audit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.people.People;
import tandem.shared.PersonId;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Tab;
import tandem.web.Visit;

/// What everybody did, for whoever answers for privacy.
@Controller
final class AuditController {
    private static final int A_PAGE = 50;

    private final Trail trail;
    private final Chain chain;
    private final People people;

    AuditController(Trail trail, Chain chain, People people) {
        this.trail = trail;
        this.chain = chain;
        this.people = people;
    }

    @GetMapping("/audit")
    Html audit(
            @RequestParam(name = "act", defaultValue = "") String act,
            @RequestParam(name = "before", required = false) Optional<UUID> before,
            Visit visit) {
        var chosen = act(act);
        var entries = trail.all(visit.actor(), chosen, before.orElse(Trail.NEWEST), A_PAGE + 1);
        var shown = entries.subList(0, Math.min(A_PAGE, entries.size()));
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("audit.title"));
        var page = new AuditPage(
                shell,
                shown,
                people.visibleTo(visit.actor(), persons(shown)),
                chosen,
                entries.size() > A_PAGE,
                chain.state(visit.actor()));
        return Html.of("audit/audit.jte", shell, page);
    }

    private static Optional<Act> act(String code) {
        var found = Arrays.stream(Act.values())
                .filter(act -> act.code().equals(code))
                .findFirst();
        if (found.isEmpty() && !code.isEmpty()) {
            throw Refusal.notFound();
        }
        return found;
    }

    private static HashSet<PersonId> persons(List<Entry> entries) {
        var persons = new HashSet<PersonId>();
        entries.forEach(entry -> {
            entry.actor().ifPresent(persons::add);
            entry.subject().ifPresent(persons::add);
        });
        return persons;
    }
}
