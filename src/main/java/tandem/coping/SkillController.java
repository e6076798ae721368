package tandem.coping;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.content.Adoptions;
import tandem.content.Item;
import tandem.content.Prose;
import tandem.shared.Ids;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Typed;
import tandem.web.Visit;

/// The skills, one of them, and one of its steps.
@Controller
final class SkillController {
    private final Skills skills;
    private final Practices practices;
    private final Adoptions adoptions;

    SkillController(Skills skills, Practices practices, Adoptions adoptions) {
        this.skills = skills;
        this.practices = practices;
        this.adoptions = adoptions;
    }

    /// @param when the moment that was chosen; empty for all
    /// @param waiting those that a supervisor has still to read
    record SkillsPage(Page shell, Optional<When> when, List<Item> skills, List<Item> waiting) {
        Texts texts() {
            return shell.texts();
        }

        boolean member() {
            return shell.visit().reader().person().isPresent();
        }
    }

    /// @param adopts whether this reader can adopt it now
    /// @param effect what it did for this reader; empty where nothing is known
    /// @param key of the try that they may begin here
    record SkillPage(
            Page shell, Item item, List<When> when, Prose prose, boolean adopts, Optional<Effect> effect, UUID key) {
        Texts texts() {
            return shell.texts();
        }

        boolean member() {
            return shell.visit().reader().person().isPresent();
        }
    }

    @GetMapping("/skills")
    Html all(@RequestParam(name = "when", defaultValue = "") String code, Visit visit) {
        var t = visit.texts();
        var when = When.of(code);
        var shell = Page.open(visit, Tab.NONE, t.of("coping.title"), t.of("coping.lead"));
        var adopted = skills.adopted(visit.actor(), visit.language());
        var waiting = visit.reader().is(Role.SUPERVISOR)
                ? skills.all(visit.language()).stream()
                        .filter(item -> !adopted.contains(item))
                        .toList()
                : List.<Item>of();
        var shown = adopted.stream()
                .filter(item ->
                        when.map(moment -> When.of(item).contains(moment)).orElse(true))
                .toList();
        return Html.of("coping/skills.jte", shell, new SkillsPage(shell, when, shown, waiting));
    }

    @GetMapping("/skills/{id}")
    Html one(
            @PathVariable("id") String id,
            @RequestParam(name = "step", defaultValue = "") String step,
            @RequestParam(name = "practice", defaultValue = "") String practice,
            Visit visit) {
        var item = skills.find(id, visit).orElseThrow(Refusal::notFound);
        var shell = visit.reader().person().isPresent()
                ? Page.personal(visit, Tab.NONE, item.title())
                : Page.open(visit, Tab.NONE, item.title(), item.summary());
        var at = Typed.number(step, 1, item.steps().size() + 1);
        return at.isPresent() && !item.steps().isEmpty()
                ? guide(shell, item, at.get(), Typed.id(practice))
                : page(shell, item);
    }

    @PostMapping("/skills/{id}/adoption")
    Object adopt(@PathVariable("id") String id, Visit visit) {
        var item = skills.find(id, visit).orElseThrow(Refusal::notFound);
        adoptions.adopt(visit.me(), item);
        return Seen.other("/skills/" + item.id());
    }

    private Html page(Page shell, Item item) {
        var visit = shell.visit();
        var effect = visit.reader()
                .person()
                .flatMap(me -> practices.effects(me).stream()
                        .filter(each -> each.skill().equals(item.id()))
                        .findFirst());
        var adopts = !skills.adopted(visit.actor(), item);
        return Html.of(
                "coping/skill.jte",
                shell,
                new SkillPage(shell, item, When.of(item), skills.prose(visit), adopts, effect, Ids.next()));
    }

    /// A step, or behind the last one its end.
    private Html guide(Page shell, Item item, int step, Optional<UUID> key) {
        if (step <= item.steps().size()) {
            return Html.of("coping/guide.jte", shell, new GuidePage(shell, item, step, key));
        }
        var me = shell.visit().reader().person();
        var practice = me.flatMap(person -> key.flatMap(id -> practices.find(person, id)));
        var effect = practice.filter(Practice::ended)
                .flatMap(done -> practices.effects(me.orElseThrow()).stream()
                        .filter(each -> each.skill().equals(item.id()))
                        .findFirst());
        return Html.of("coping/end.jte", shell, new EndPage(shell, item, key.orElseGet(Ids::next), practice, effect));
    }
}
