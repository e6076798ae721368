package tandem.coping;

import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.content.Item;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Typed;
import tandem.web.Visit;

/// Noting for oneself how it was before and after, reading it again, and taking it away.
@Controller
final class PracticeController {
    private final Skills skills;
    private final Practices practices;

    PracticeController(Skills skills, Practices practices) {
        this.skills = skills;
        this.practices = practices;
    }

    @PostMapping("/skills/{id}/practices")
    Object begin(
            @PathVariable("id") String id,
            @RequestParam(name = "key", defaultValue = "") String key,
            @RequestParam(name = "when", defaultValue = "") String when,
            @RequestParam(name = "before", defaultValue = "") String before,
            Visit visit) {
        var item = find(id, visit);
        var practice = key(key);
        var moment = When.of(when);
        var number = number(before);
        if (moment.isPresent() || number.isPresent()) {
            practices.begin(visit.me(), practice, item.id(), moment, number);
        }
        return Seen.other(path(item, practice, 1));
    }

    @PostMapping("/skills/{id}/practices/{practice}")
    Object end(
            @PathVariable("id") String id,
            @PathVariable("practice") UUID practice,
            @RequestParam(name = "before", defaultValue = "") String before,
            @RequestParam(name = "after", defaultValue = "") String after,
            Visit visit) {
        var item = find(id, visit);
        practices.end(visit.me(), practice, item.id(), number(before), number(after));
        return Seen.other(path(item, practice, item.steps().size() + 1));
    }

    @GetMapping("/skills/mine")
    Html mine(Visit visit) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("coping.mine"));
        return Html.of(
                "coping/mine.jte",
                shell,
                new MinePage(
                        shell, practices.effects(visit.me()), practices.alone(visit.me()), id -> title(id, visit)));
    }

    @PostMapping("/skills/mine/{practice}/removal")
    Object forget(@PathVariable("practice") UUID practice, Visit visit) {
        practices.forget(visit.me(), practice);
        return Seen.other("/skills/mine#tries");
    }

    private Item find(String id, Visit visit) {
        return skills.find(id, visit).orElseThrow(Refusal::notFound);
    }

    private String title(String id, Visit visit) {
        return skills.named(id, visit.language()).map(Item::title).orElse(id);
    }

    private static String path(Item item, UUID practice, int step) {
        return "/skills/" + item.id() + "?practice=" + practice + "&step=" + step;
    }

    private static UUID key(String key) {
        return Typed.id(key).orElseThrow(() -> Refusal.bad("key"));
    }

    private static OptionalInt number(String text) {
        return Typed.number(text, 0, Practices.MOST).map(OptionalInt::of).orElse(OptionalInt.empty());
    }
}
