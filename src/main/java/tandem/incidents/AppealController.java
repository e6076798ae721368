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
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Reading what somebody says to what a colleague decided, and deciding on it.
@Controller
class AppealController {
    private final Appeals appeals;
    private final Actions actions;
    private final Circles circles;

    AppealController(Appeals appeals, Actions actions, Circles circles) {
        this.appeals = appeals;
        this.actions = actions;
        this.circles = circles;
    }

    record Line(UUID id, String day, String words) {}

    record AppealsPage(Page shell, List<Line> waiting) {}

    /// @param what what was done, as the person reads it
    record AppealPage(Page shell, Appeal appeal, Decided what, String wrong, String answer) {}

    @GetMapping("/appeals")
    Html waiting(Visit visit) {
        var lines = appeals.waiting(visit.me()).stream()
                .map(each -> new Line(
                        each.action(),
                        visit.texts()
                                .margin(each.at().atZone(visit.program().zone()).toLocalDate()),
                        actions.visibleTo(visit.actor(), each.action())
                                .map(action -> decided(action, each, visit).words())
                                .orElse("")))
                .toList();
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("incidents.appeals.title"));
        return Html.of("incidents/appeals.jte", shell, new AppealsPage(shell, lines));
    }

    @GetMapping("/appeals/{id}")
    Html one(@PathVariable("id") UUID id, Visit visit) {
        return one(id, "", "", visit);
    }

    @PostMapping("/appeals/{id}")
    Object decide(
            @PathVariable("id") UUID id,
            @RequestParam(name = "granted", defaultValue = "") String granted,
            @RequestParam(name = "answer", defaultValue = "") String answer,
            Visit visit) {
        boolean chosen = granted.equals("yes") || granted.equals("no");
        var wrong = chosen ? StandingController.wrong(answer) : "incidents.wrong.granted";
        if (!wrong.isEmpty()) {
            return one(id, wrong, answer, visit).status(422);
        }
        if (!appeals.decide(visit.me(), id, granted.equals("yes"), answer.strip())) {
            throw Refusal.notFound();
        }
        return Seen.other("/appeals");
    }

    private Html one(UUID id, String wrong, String answer, Visit visit) {
        var appeal = appeals.waiting(visit.me()).stream()
                .filter(each -> each.action().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var action = actions.visibleTo(visit.actor(), id).orElseThrow(Refusal::notFound);
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("incidents.appeals.title"));
        var page = new AppealPage(shell, appeal, decided(action, appeal, visit), wrong, answer);
        return Html.of("incidents/appeal.jte", shell, page);
    }

    private Decided decided(Action action, Appeal appeal, Visit visit) {
        var circle = action.circle()
                .flatMap(id -> circles.visibleTo(visit.actor(), id))
                .map(Circle::name)
                .orElse("");
        return new Decided(action, circle, appeal, visit);
    }
}
