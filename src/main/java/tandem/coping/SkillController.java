package tandem.coping;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.content.Adoptions;
import tandem.content.Item;
import tandem.content.Prose;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// The skills, and one of them.
@Controller
final class SkillController {
    private final Skills skills;
    private final Adoptions adoptions;

    SkillController(Skills skills, Adoptions adoptions) {
        this.skills = skills;
        this.adoptions = adoptions;
    }

    /// @param waiting those that a supervisor has still to read
    record SkillsPage(Page shell, List<Item> skills, List<Item> waiting) {
        Texts texts() {
            return shell.texts();
        }
    }

    /// @param adopts whether this reader can adopt it now
    record SkillPage(Page shell, Item item, Prose prose, boolean adopts) {
        Texts texts() {
            return shell.texts();
        }
    }

    @GetMapping("/skills")
    Html all(Visit visit) {
        var t = visit.texts();
        var shell = Page.open(visit, Tab.NONE, t.of("coping.title"), t.of("coping.lead"));
        var adopted = skills.adopted(visit.actor(), visit.language());
        var waiting = visit.reader().is(Role.SUPERVISOR)
                ? skills.all(visit.language()).stream()
                        .filter(item -> !adopted.contains(item))
                        .toList()
                : List.<Item>of();
        return Html.of("coping/skills.jte", shell, new SkillsPage(shell, adopted, waiting));
    }

    @GetMapping("/skills/{id}")
    Html one(@PathVariable("id") String id, Visit visit) {
        var item = skills.find(id, visit).orElseThrow(Refusal::notFound);
        var shell = Page.open(visit, Tab.NONE, item.title(), item.summary());
        return Html.of(
                "coping/skill.jte",
                shell,
                new SkillPage(shell, item, skills.prose(visit), !skills.adopted(visit.actor(), item)));
    }

    @PostMapping("/skills/{id}/adoption")
    Object adopt(@PathVariable("id") String id, Visit visit) {
        var item = skills.find(id, visit).orElseThrow(Refusal::notFound);
        adoptions.adopt(visit.me(), item);
        return Seen.other("/skills/" + item.id());
    }
}
