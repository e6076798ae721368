package tandem.rehearsal;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Visit;

/// What other staffing would change. What was asked stands in the address, and nothing is kept.
@Controller
final class RehearsalController {
    private final Rehearsals rehearsals;

    RehearsalController(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    @GetMapping("/rehearsal")
    Html show(WhatIf typed, Visit visit) {
        var now = rehearsals.now(visit.actor());
        var asItIs = WhatIf.as(now);
        var asked = typed.asked() ? typed : asItIs;
        var wrong = asked.wrong();
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("rehearsal.title"));
        if (now.planned() == 0 || !wrong.isEmpty()) {
            var page = new RehearsalPage(shell, now, asked, wrong, null, null);
            return Html.of("rehearsal/rehearsal.jte", shell, page).status(wrong.isEmpty() ? 200 : 422);
        }
        var then = rehearsals.outlook(now, asked);
        var before = asked.staffing().equals(asItIs.staffing()) ? null : rehearsals.outlook(now, asItIs);
        return Html.of("rehearsal/rehearsal.jte", shell, new RehearsalPage(shell, now, asked, Map.of(), then, before));
    }
}
