package tandem.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.circles.Circle;
import tandem.web.FormPage;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Typed;
import tandem.web.Visit;

/// Another day or time for a circle from a day on, and taking that back while that day is still to come.
@Controller
final class RhythmController {
    private final SessionPages pages;
    private final Changes changes;
    private final Tellings tellings;

    RhythmController(SessionPages pages, Changes changes, Tellings tellings) {
        this.pages = pages;
        this.changes = changes;
        this.tellings = tellings;
    }

    /// @param outcome what came of telling of the one to come, as far as the reader may know
    /// @param wrong per field what to mend
    record RhythmPage(
            Page shell, Dates dates, RhythmForm form, Optional<Tellings.Outcome> outcome, Map<String, String> wrong)
            implements FormPage {}

    @GetMapping("/circles/{id}/rhythm")
    Html show(@PathVariable("id") String id, Visit visit) {
        var circle = pages.changed(id, visit);
        return show(circle, RhythmForm.of(circle.plan().rhythms().on(today(circle, visit))), Map.of(), visit);
    }

    @PostMapping("/circles/{id}/rhythm")
    Object change(@PathVariable("id") String id, RhythmForm form, Visit visit) {
        var circle = pages.changed(id, visit);
        var key = form.id().orElseThrow(() -> Refusal.bad("key"));
        var wrong = form.wrong(circle, today(circle, visit));
        if (!wrong.isEmpty()) {
            return show(circle, form, wrong, visit).status(422);
        }
        changes.retime(visit.me(), key, circle.id(), form.rhythm());
        return Seen.other("/circles/" + circle.id() + "/rhythm");
    }

    @PostMapping("/circles/{id}/rhythm/end")
    ResponseEntity<Void> keep(@PathVariable("id") String id, @RequestParam("key") String key, Visit visit) {
        var circle = pages.changed(id, visit);
        var form = Typed.id(key).orElseThrow(() -> Refusal.bad("key"));
        circle.plan()
                .rhythms()
                .after(today(circle, visit))
                .ifPresent(next -> changes.keepRhythm(visit.me(), form, circle.id(), next.from()));
        return Seen.other("/circles/" + circle.id() + "/rhythm");
    }

    private Html show(Circle circle, RhythmForm form, Map<String, String> wrong, Visit visit) {
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("sessions.rhythm.title"));
        var outcome = circle.plan()
                .rhythms()
                .after(today(circle, visit))
                .flatMap(next -> tellings.of(visit.actor(), circle.id(), next.from()));
        var page = new RhythmPage(shell, new Dates(circle, List.of(), visit), form, outcome, wrong);
        return Html.of("sessions/rhythm.jte", shell, page);
    }

    private static LocalDate today(Circle circle, Visit visit) {
        return visit.now().atZone(circle.zone()).toLocalDate();
    }
}
