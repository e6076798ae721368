package tandem.circles;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.leaders.Leaders;
import tandem.people.People;
import tandem.people.Person;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Making a circle.
@Controller
final class NewCircleController {
    private final Circles circles;
    private final People people;
    private final Leaders leaders;

    NewCircleController(Circles circles, People people, Leaders leaders) {
        this.circles = circles;
        this.people = people;
        this.leaders = leaders;
    }

    @GetMapping("/circles/new")
    Html form(Visit visit) {
        return show(visit, NewCircleForm.empty(), leaders(visit), Map.of());
    }

    @PostMapping("/circles")
    Object make(NewCircleForm form, Visit visit) {
        var id = CircleId.read(form.key()).orElseThrow(() -> Refusal.bad("key"));
        var leaders = leaders(visit);
        var wrong = form.wrong(leaders);
        if (!wrong.isEmpty()) {
            return show(visit, form, leaders, wrong).status(422);
        }
        circles.make(visit.me(), form.circle(leaders, visit.program().zone()));
        return Seen.other("/circles/" + id);
    }

    /// Those who may be set to lead.
    private List<Person> leaders(Visit visit) {
        var all = people.with(visit.actor(), Role.LEADER);
        var ready = leaders.ready(visit.actor(), all.stream().map(Person::id).toList());
        return all.stream().filter(person -> ready.contains(person.id())).toList();
    }

    private static Html show(Visit visit, NewCircleForm form, List<Person> leaders, Map<String, String> wrong) {
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("circles.new.title"));
        return Html.of("circles/new.jte", shell, new NewCirclePage(shell, form, leaders, wrong));
    }
}
