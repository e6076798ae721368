package tandem.bridge;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.shared.PersonId;
import tandem.wall.Gate;
import tandem.web.Html;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Visit;

/// The desk: whom to contact today, and what came of it.
@Controller
final class DeskController {
    private final Desk desk;
    private final Touchpoints touchpoints;
    private final Gate gate;

    DeskController(Desk desk, Touchpoints touchpoints, Gate gate) {
        this.desk = desk;
        this.touchpoints = touchpoints;
        this.gate = gate;
    }

    @GetMapping("/desk")
    Html desk(@RequestParam(name = "saved", required = false) @Nullable UUID saved, Visit visit) {
        var page = desk.page(visit, saved);
        return Html.of("bridge/desk.jte", page.shell(), page);
    }

    @GetMapping("/desk/{person}")
    Html person(@PathVariable("person") UUID person, Visit visit) {
        return show(desk.page(visit, new PersonId(person), RecordForm.empty(), Map.of()));
    }

    @PostMapping("/desk/{person}/encounters")
    Object record(@PathVariable("person") UUID id, RecordForm form, Visit visit) {
        return gate.as(visit.actor(), () -> record(new PersonId(id), form, visit));
    }

    private Object record(PersonId person, RecordForm form, Visit visit) {
        if (!touchpoints.looksAfter(visit.actor(), person)) {
            throw Refusal.notFound();
        }
        var today = touchpoints.today();
        var id = form.id().orElseThrow(() -> Refusal.bad("key"));
        var wrong = form.wrong(today);
        if (wrong.isEmpty()
                && form.seen()
                        .filter(seen -> touchpoints.meanwhile(visit.actor(), person, seen, id))
                        .isPresent()) {
            wrong.put("result", "bridge.wrong.meanwhile");
        }
        if (!wrong.isEmpty()) {
            return show(desk.page(visit, person, form, wrong)).status(422);
        }
        touchpoints.contacted(
                visit.me(),
                person,
                id,
                form.what().orElseThrow(),
                form.by(),
                form.line(),
                form.then(today).orElseThrow());
        return Seen.other("/desk?saved=" + id);
    }

    @PostMapping("/desk/unowned")
    ResponseEntity<Void> takeOn(Visit visit) {
        return Seen.other(
                touchpoints.takeOn(visit.me()).map(person -> "/desk/" + person).orElse("/desk"));
    }

    /// What the desk wrote, for the one it is about.
    @GetMapping("/me/contacts")
    Html contacts(Visit visit) {
        var page = desk.own(visit);
        return Html.of("bridge/contacts.jte", page.shell(), page);
    }

    private static Html show(PersonPage page) {
        return Html.of("bridge/person.jte", page.shell(), page);
    }
}
