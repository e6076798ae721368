package tandem.incidents;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.circles.Circle;
import tandem.circles.Circles;
import tandem.circles.Fellow;
import tandem.circles.Part;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// What those who lead may do themselves, in their own circle and for a week at most: somebody only reads for a while,
/// or the circle is closed to them.
@Controller
class LimitController {
    private static final int MOST_DAYS = 7;

    private final Actions actions;
    private final Circles circles;

    LimitController(Actions actions, Circles circles) {
        this.actions = actions;
        this.circles = circles;
    }

    record LimitPage(
            Page shell, Circle circle, Fellow fellow, UUID key, String kind, String days, String why, String wrong) {}

    @GetMapping("/circles/{id}/limits/{fellow}")
    Html ask(@PathVariable("id") String id, @PathVariable("fellow") UUID fellow, Visit visit) {
        var circle = led(id, visit);
        return show(circle, fellow(circle, fellow, visit).getValue(), Ids.next(), "mute", "1", "", "", visit);
    }

    @PostMapping("/circles/{id}/limits/{fellow}")
    Object limit(
            @PathVariable("id") String id,
            @PathVariable("fellow") UUID fellow,
            @RequestParam("key") UUID key,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "days", defaultValue = "") String days,
            @RequestParam(name = "why", defaultValue = "") String why,
            Visit visit) {
        var circle = led(id, visit);
        var whom = fellow(circle, fellow, visit);
        var chosen = Kind.of(kind).filter(each -> each == Kind.MUTE || each == Kind.PAUSE);
        var length = days.matches("[1-7]") ? Integer.parseInt(days) : 0;
        var wrong = chosen.isEmpty() || length < 1 || length > MOST_DAYS
                ? "incidents.wrong.limit"
                : ActionForm.wrongWhy(why);
        if (!wrong.isEmpty()) {
            return show(circle, whom.getValue(), key, kind, days, why, wrong, visit)
                    .status(422);
        }
        actions.act(new Action(
                key,
                null,
                whom.getKey(),
                circle.id(),
                chosen.orElseThrow(),
                why.strip(),
                visit.now(),
                visit.me(),
                visit.now().plus(Duration.ofDays(length)),
                null));
        return Seen.other("/circles/" + circle.id() + "#limits");
    }

    @PostMapping("/circles/{id}/limits/{action}/end")
    Object end(@PathVariable("id") String id, @PathVariable("action") UUID action, Visit visit) {
        var circle = led(id, visit);
        var mine = actions.visibleTo(visit.actor(), action)
                .filter(each -> each.by().equals(visit.me()))
                .filter(each -> each.circle().equals(Optional.of(circle.id())));
        if (mine.isEmpty() || !actions.end(visit.me(), action)) {
            throw Refusal.notFound();
        }
        return Seen.other("/circles/" + circle.id());
    }

    private Circle led(String id, Visit visit) {
        return circles.find(visit.actor(), id)
                .filter(circle -> circle.part() == Part.LEADER)
                .orElseThrow(Refusal::notFound);
    }

    private Map.Entry<PersonId, Fellow> fellow(Circle circle, UUID id, Visit visit) {
        return circles.known(visit.actor(), circle.id()).entrySet().stream()
                .filter(each -> each.getValue().id().equals(id))
                .filter(each -> !each.getValue().leads())
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static Html show(
            Circle circle, Fellow fellow, UUID key, String kind, String days, String why, String wrong, Visit visit) {
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("incidents.limit.title"));
        var page = new LimitPage(shell, circle, fellow, key, kind, days, why, wrong);
        return Html.of("incidents/limit.jte", shell, page);
    }
}
