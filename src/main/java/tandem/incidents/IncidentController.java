package tandem.incidents;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.incidents.OnePage.Typed;
import tandem.safety.Outcome;
import tandem.shared.PersonId;
import tandem.web.Html;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Visit;

/// The team's queue: each incident with an owner, a severity and clocks, and what was done about it.
@Controller
class IncidentController {
    private static final int LONGEST = 2000;

    private final Incidents incidents;
    private final Actions actions;
    private final IncidentPages pages;

    IncidentController(Incidents incidents, Actions actions, IncidentPages pages) {
        this.incidents = incidents;
        this.actions = actions;
        this.pages = pages;
    }

    @GetMapping("/incidents")
    Html queue(Visit visit) {
        return pages.queue(visit);
    }

    @GetMapping("/incidents/{id}")
    Html one(@PathVariable("id") UUID id, Visit visit) {
        var incident = incidents.read(visit.me(), id).orElseThrow(Refusal::notFound);
        return pages.one(incident, Typed.nothing(), visit);
    }

    @PostMapping("/incidents/{id}/owner")
    Object hand(@PathVariable("id") UUID id, @RequestParam(name = "to", defaultValue = "") String to, Visit visit) {
        var incident = open(id, visit);
        var owner = to.isEmpty() ? visit.me() : person(to);
        if (!incidents.hand(visit.me(), incident, owner)) {
            return again(incident, "owner", "incidents.wrong.owner", Map.of(), visit);
        }
        return back(id);
    }

    @PostMapping("/incidents/{id}/severity")
    Object rate(@PathVariable("id") UUID id, @RequestParam("severity") String severity, Visit visit) {
        var chosen = Severity.of(severity).orElseThrow(() -> Refusal.bad("severity"));
        incidents.rate(visit.me(), open(id, visit), chosen);
        return back(id);
    }

    @PostMapping("/incidents/{id}/steps")
    Object note(
            @PathVariable("id") UUID id,
            @RequestParam("key") UUID key,
            @RequestParam(name = "words", defaultValue = "") String words,
            Visit visit) {
        var incident = handled(id, visit);
        var wrong = StandingController.wrong(words);
        if (!wrong.isEmpty()) {
            return again(incident, "steps", wrong, Map.of("words", words), visit);
        }
        incidents.note(visit.me(), incident, key, words.strip());
        return back(id);
    }

    @PostMapping("/incidents/{id}/links")
    Object join(@PathVariable("id") UUID id, @RequestParam("into") UUID into, Visit visit) {
        var incident = open(id, visit);
        var other = open(into, visit);
        if (id.equals(into) || other.joined() != null) {
            throw Refusal.bad("into");
        }
        incidents.join(visit.me(), incident, other);
        return back(into);
    }

    @PostMapping("/incidents/{id}/actions")
    Object act(@PathVariable("id") UUID id, ActionForm form, Visit visit) {
        var incident = handled(id, visit);
        var wrong = form.wrong();
        if (!wrong.isEmpty()) {
            return again(incident, form, wrong, visit);
        }
        var action = new Action(
                form.key(),
                id,
                incident.report().about(),
                form.where().orElse(null),
                form.chosen().orElseThrow(),
                form.why(),
                visit.now(),
                visit.me(),
                form.until(visit.now()).orElse(null),
                null);
        if (actions.act(action)) {
            incidents.acted(visit.me(), incident, "acted");
        } else if (!actions.done(action)) {
            return again(incident, form.anew(), "incidents.wrong.used", visit);
        }
        return back(id);
    }

    @PostMapping("/incidents/{id}/actions/{action}/end")
    Object end(@PathVariable("id") UUID id, @PathVariable("action") UUID action, Visit visit) {
        var incident = handled(id, visit);
        var on = actions.on(visit.me(), id).stream().anyMatch(each -> each.id().equals(action));
        if (!on || !actions.end(visit.me(), action)) {
            throw Refusal.notFound();
        }
        incidents.acted(visit.me(), incident, "ended");
        return back(id);
    }

    @PostMapping("/incidents/{id}/closing")
    Object close(
            @PathVariable("id") UUID id,
            @RequestParam(name = "outcome", defaultValue = "") String outcome,
            @RequestParam(name = "told", defaultValue = "") String told,
            @RequestParam(name = "note", defaultValue = "") String note,
            Visit visit) {
        var incident = handled(id, visit);
        var chosen = Outcome.of(outcome);
        var typed = Map.of("outcome", outcome, "told", told, "note", note);
        if (chosen.isEmpty()) {
            return again(incident, "closing", "safety.wrong.outcome", typed, visit);
        }
        if (note.isBlank() || note.length() > LONGEST || told.length() > LONGEST) {
            return again(incident, "closing", "safety.wrong.note", typed, visit);
        }
        if (incident.open()) {
            incidents.decide(visit.me(), incident, chosen.get(), told.strip(), note.strip());
        }
        return Seen.other("/incidents");
    }

    private Html again(Incident incident, String form, String wrong, Map<String, String> typed, Visit visit) {
        return pages.one(incident, new Typed(form, wrong, typed, ActionForm.empty()), visit)
                .status(422);
    }

    private Html again(Incident incident, ActionForm form, String wrong, Visit visit) {
        return pages.one(incident, new Typed("actions", wrong, Map.of(), form), visit)
                .status(422);
    }

    private static Object back(UUID id) {
        return Seen.other("/incidents/" + id);
    }

    private Incident handled(UUID id, Visit visit) {
        return incidents.handled(visit.me(), id).orElseThrow(Refusal::notFound);
    }

    private Incident open(UUID id, Visit visit) {
        var incident = handled(id, visit);
        if (!incident.open()) {
            throw Refusal.notFound();
        }
        return incident;
    }

    private static PersonId person(String typed) {
        try {
            return PersonId.of(typed);
        } catch (IllegalArgumentException nobody) {
            throw Refusal.bad("to");
        }
    }
}
