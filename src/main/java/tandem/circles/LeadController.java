package tandem.circles;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.joining.Names;
import tandem.leaders.Leaders;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// Who leads a circle, after it was made.
@Controller
final class LeadController {
    private final Circles circles;
    private final People people;
    private final Leaders leaders;

    LeadController(Circles circles, People people, Leaders leaders) {
        this.circles = circles;
        this.people = people;
        this.leaders = leaders;
    }

    /// @param here those of the leaders who have not stepped back
    /// @param others who could be named
    /// @param person whom they had chosen
    /// @param name what they had written for them
    /// @param wrong the text of what to mend; null where all is well
    record LeadPage(
            Page shell,
            Circle circle,
            List<Leading> leading,
            List<PersonId> here,
            List<Person> others,
            String person,
            String name,
            @Nullable String wrong) {
        Texts texts() {
            return shell.texts();
        }
    }

    @GetMapping("/circles/{id}/leaders")
    Html show(@PathVariable("id") String id, Visit visit) {
        return show(found(id, visit), "", "", null, visit);
    }

    @PostMapping("/circles/{id}/leaders")
    Object name(
            @PathVariable("id") String id,
            @RequestParam(name = "person", defaultValue = "") String person,
            @RequestParam(name = "name", defaultValue = "") String name,
            Visit visit) {
        var circle = found(id, visit);
        var chosen = others(circle, visit).stream()
                .filter(each -> each.id().toString().equals(person))
                .findFirst();
        if (chosen.isEmpty()) {
            return show(circle, "", name, "circles.lead.wrong", visit).status(422);
        }
        var known = JoinForm.of(name.isBlank() ? chosen.get().name() : Names.tidy(name));
        if (known.wrong().isPresent()) {
            return show(circle, person, name, known.wrong().get(), visit).status(422);
        }
        if (!circles.nameLeader(visit.me(), circle.id(), chosen.get().id(), known.name())) {
            return show(circle, person, name, "circles.lead.taken", visit).status(422);
        }
        return Seen.other("/circles/" + circle.id() + "/leaders");
    }

    @PostMapping("/circles/{id}/leaders/{leader}/end")
    Object end(@PathVariable("id") String id, @PathVariable("leader") UUID leader, Visit visit) {
        var circle = found(id, visit);
        var leads = leading(circle, visit).stream()
                .filter(each -> each.id().equals(leader))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        circles.endLeading(visit.me(), circle.id(), leads);
        return Seen.other("/circles/" + circle.id() + "/leaders");
    }

    private Html show(Circle circle, String person, String name, @Nullable String wrong, Visit visit) {
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("circles.lead.title"));
        var leading = leading(circle, visit);
        var away = leaders.away(visit.actor());
        var here = leading.stream()
                .map(Leading::person)
                .filter(leader -> !away.contains(leader))
                .toList();
        return Html.of(
                "circles/lead.jte",
                shell,
                new LeadPage(shell, circle, leading, here, others(circle, visit), person, name, wrong));
    }

    private List<Leading> leading(Circle circle, Visit visit) {
        return circles.leading(visit.actor()).getOrDefault(circle.id(), List.of());
    }

    /// Those who may lead it and do not.
    private List<Person> others(Circle circle, Visit visit) {
        var leading = leading(circle, visit).stream().map(Leading::person).toList();
        var all = people.with(visit.actor(), Role.LEADER).stream()
                .filter(person -> !leading.contains(person.id()))
                .toList();
        var ids = all.stream().map(Person::id).toList();
        var ready = leaders.ready(visit.actor(), ids);
        var fitting = circles.fitting(visit.actor(), circle.id(), ids);
        return all.stream()
                .filter(person -> ready.contains(person.id()) && fitting.contains(person.id()))
                .toList();
    }

    private Circle found(String id, Visit visit) {
        return circles.find(visit.actor(), id).orElseThrow(Refusal::notFound);
    }
}
