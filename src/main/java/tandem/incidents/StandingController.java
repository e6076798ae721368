package tandem.incidents;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.circles.Circle;
import tandem.circles.Circles;
import tandem.safety.Report;
import tandem.safety.Reports;
import tandem.wall.Actor;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// What the team decided about whoever reads, and what became of what they told it.
@Controller
class StandingController {
    static final int LONGEST = 2000;

    private final Actions actions;
    private final Appeals appeals;
    private final Circles circles;
    private final Reports reports;

    StandingController(Actions actions, Appeals appeals, Circles circles, Reports reports) {
        this.actions = actions;
        this.appeals = appeals;
        this.circles = circles;
        this.reports = reports;
    }

    /// @param wrong which appeal is to be mended; empty where all is well
    record StandingPage(
            Page shell, List<Decided> decided, List<Report> reports, String wrong, String key, String typed) {
        String wrongOf(Decided each) {
            return each.action().id().toString().equals(wrong) ? key : "";
        }

        String typedOf(Decided each) {
            return each.action().id().toString().equals(wrong) ? typed : "";
        }
    }

    @GetMapping("/me/safety")
    Html show(Visit visit) {
        return show("", "", "", visit);
    }

    @PostMapping("/me/safety/{id}/appeal")
    Object appeal(
            @PathVariable("id") UUID id, @RequestParam(name = "words", defaultValue = "") String words, Visit visit) {
        var mine = actions.touching(visit.me()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var wrong = wrong(words);
        if (!wrong.isEmpty()) {
            return show(id.toString(), wrong, words, visit).status(422);
        }
        appeals.say(visit.actor(), mine.id(), words.strip());
        return Seen.other("/me/safety");
    }

    static String wrong(String words) {
        if (words.isBlank()) {
            return "incidents.wrong.words";
        }
        return words.length() > LONGEST ? "incidents.wrong.long" : "";
    }

    private Html show(String wrong, String key, String typed, Visit visit) {
        var decided = actions.touching(visit.me()).stream()
                .map(each -> decided(each, visit))
                .toList();
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("incidents.standing.title"));
        var told = reports.madeBy(visit.me()).reversed();
        return Html.of("incidents/standing.jte", shell, new StandingPage(shell, decided, told, wrong, key, typed));
    }

    private Decided decided(Action action, Visit visit) {
        var circle = action.circle()
                .flatMap(id -> circles.visibleTo(visit.actor(), id))
                .map(Circle::name)
                .orElse("");
        return new Decided(
                action, circle, appeals.of(Actor.of(visit.me()), action.id()).orElse(null), visit);
    }
}
