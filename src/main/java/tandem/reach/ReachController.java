package tandem.reach;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// One's own people: seeing, adding, ordering, changing, removing.
@Controller
final class ReachController {
    private final MyPeople people;

    ReachController(MyPeople people) {
        this.people = people;
    }

    @GetMapping("/reach")
    Html all(Visit visit) {
        return list(MineForm.empty(), Map.of(), visit);
    }

    @PostMapping("/reach")
    Object add(MineForm form, Visit visit) {
        var id = form.id().orElseThrow(() -> Refusal.bad("key"));
        var wrong = form.wrong();
        if (!wrong.isEmpty()) {
            return list(form, wrong, visit).status(422);
        }
        if (!people.add(visit.me(), form.mine(id))) {
            return list(form, Map.of("name", "reach.wrong.full"), visit).status(422);
        }
        return Seen.other("/reach");
    }

    @GetMapping("/reach/people/{id}")
    Html one(@PathVariable("id") UUID id, Visit visit) {
        return form(id, MineForm.of(mine(id, visit)), Map.of(), visit);
    }

    @PostMapping("/reach/people/{id}")
    Object change(@PathVariable("id") UUID id, MineForm form, Visit visit) {
        var mine = mine(id, visit);
        var wrong = form.wrong();
        if (!wrong.isEmpty()) {
            return form(id, form, wrong, visit).status(422);
        }
        people.change(visit.me(), form.mine(mine.id()));
        return Seen.other("/reach");
    }

    @PostMapping("/reach/people/{id}/earlier")
    Object earlier(@PathVariable("id") UUID id, Visit visit) {
        people.earlier(visit.me(), mine(id, visit).id());
        return Seen.other("/reach");
    }

    /// A second tap finds them gone, which is what was wanted.
    @PostMapping("/reach/people/{id}/removal")
    Object remove(@PathVariable("id") UUID id, Visit visit) {
        people.remove(visit.me(), id);
        return Seen.other("/reach");
    }

    private Html list(MineForm form, Map<String, String> wrong, Visit visit) {
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("reach.title"));
        var mine = people.of(visit.me());
        var page = new ReachPage(shell, mine, form, "/reach", wrong, mine.size() >= MyPeople.MOST);
        return Html.of("reach/reach.jte", shell, page);
    }

    private Html form(UUID id, MineForm form, Map<String, String> wrong, Visit visit) {
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("reach.change"));
        return Html.of(
                "reach/one.jte", shell, new ReachPage(shell, List.of(), form, "/reach/people/" + id, wrong, false));
    }

    private Mine mine(UUID id, Visit visit) {
        return people.one(visit.me(), id).orElseThrow(Refusal::notFound);
    }
}
