package tandem.bridge;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Visit;

/// Putting off and handing over, one or several at once; the same result for several.
@Controller
final class SeveralController {
    private final Several several;
    private final Desk desk;
    private final Touchpoints touchpoints;

    SeveralController(Several several, Desk desk, Touchpoints touchpoints) {
        this.several = several;
        this.desk = desk;
        this.touchpoints = touchpoints;
    }

    @PostMapping("/desk/several")
    Object several(BulkForm form, Visit visit) {
        var wrong = form.wrong(colleagues(visit));
        return wrong.isEmpty()
                ? done(form, visit)
                : desk.mend(visit, form, wrong).status(422);
    }

    /// From the page of one of them.
    @PostMapping("/desk/{person}/later")
    Object one(@PathVariable("person") UUID id, BulkForm form, Visit visit) {
        var person = new PersonId(id);
        if (!touchpoints.looksAfter(visit.actor(), person)) {
            throw Refusal.notFound();
        }
        var wrong = form.wrong(colleagues(visit));
        return wrong.isEmpty()
                ? done(form, visit)
                : desk.mend(visit, person, form, wrong).status(422);
    }

    private Object done(BulkForm form, Visit visit) {
        var done = several.act(visit.me(), form);
        var left = form.act().equals("letters")
                ? done.left().stream().map(each -> "&left=" + each).collect(Collectors.joining())
                : "";
        return Seen.other("/desk?done=" + form.act() + "&many=" + done.many() + left);
    }

    private List<PersonId> colleagues(Visit visit) {
        return several.colleagues(visit.me()).stream().map(Person::id).toList();
    }
}
