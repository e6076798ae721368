package tandem.leaders;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.content.Adoptions;
import tandem.content.Item;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// A leader's own training.
@Controller
final class TrainingController {
    private final Training training;
    private final Leaders leaders;
    private final Adoptions adoptions;

    TrainingController(Training training, Leaders leaders, Adoptions adoptions) {
        this.training = training;
        this.leaders = leaders;
        this.adoptions = adoptions;
    }

    @GetMapping("/training")
    Html all(Visit visit) {
        var mine = leaders.of(visit.actor(), visit.me());
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("leaders.training"));
        return Html.of(
                "leaders/training.jte",
                shell,
                new TrainingPage(
                        shell,
                        training.modules(visit.language()),
                        training.adopted(visit.actor()),
                        mine,
                        leaders.supervisions(visit.actor(), visit.me()),
                        leaders.today()));
    }

    @GetMapping("/training/{id}")
    Html one(@PathVariable("id") String id, Visit visit) {
        return show(found(id, visit), Map.of(), visit);
    }

    /// Nothing of it is kept unless every answer is the best one.
    @PostMapping("/training/{id}")
    Html answer(@PathVariable("id") String id, @RequestParam Map<String, String> form, Visit visit) {
        var item = found(id, visit);
        var chosen = Training.chosen(item, form);
        if (Training.passed(item, chosen) && visit.reader().is(Role.LEADER)) {
            leaders.pass(visit.me(), item.id());
        }
        return show(item, chosen, visit);
    }

    @PostMapping("/training/{id}/adoption")
    Object adopt(@PathVariable("id") String id, Visit visit) {
        var item = found(id, visit);
        adoptions.adopt(visit.me(), item);
        return Seen.other("/training/" + item.id());
    }

    @PostMapping("/training/away")
    Object stepBack(Visit visit) {
        leaders.stepBack(visit.me());
        return Seen.other("/training#away");
    }

    @PostMapping("/training/away/question")
    Object askBack(Visit visit) {
        leaders.askBack(visit.me());
        return Seen.other("/training#away");
    }

    private Item found(String id, Visit visit) {
        return training.find(id, visit).orElseThrow(Refusal::notFound);
    }

    private Html show(Item item, Map<Integer, Integer> chosen, Visit visit) {
        var shell = Page.personal(visit, Tab.NONE, item.title());
        var mine = leaders.of(visit.actor(), visit.me());
        var next = training.modules(visit.language()).stream()
                .filter(module -> module.order() > item.order() && item.order() > 0)
                .filter(module -> !mine.passed().contains(module.id()))
                .findFirst()
                .map(Item::id);
        return Html.of(
                "leaders/module.jte",
                shell,
                new ModulePage(
                        shell,
                        item,
                        training.prose(visit),
                        chosen,
                        mine.passed().contains(item.id()),
                        training.adopted(visit.actor(), item),
                        next));
    }
}
