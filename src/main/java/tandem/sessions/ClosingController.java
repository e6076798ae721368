package tandem.sessions;

import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/// Ending a circle from a day on, and taking that back, for those who make circles.
@Controller
final class ClosingController {
    private final SessionPages pages;
    private final Changes changes;

    ClosingController(SessionPages pages, Changes changes) {
        this.pages = pages;
        this.changes = changes;
    }

    /// @param wrong per field what to mend
    record ClosingPage(Page shell, Circle circle, ClosingForm form, Map<String, String> wrong) implements FormPage {
        /// That it ends, where that was said; else null.
        @Nullable
        String closes() {
            return circle.plan()
                    .closes()
                    .map(day -> texts().of("circles.closes", texts().date(day)))
                    .orElse(null);
        }
    }

    @GetMapping("/circles/{id}/closing")
    Html show(@PathVariable("id") String id, Visit visit) {
        return show(pages.circle(id, visit), ClosingForm.empty(), Map.of(), visit);
    }

    @PostMapping("/circles/{id}/closing")
    Object close(@PathVariable("id") String id, ClosingForm form, Visit visit) {
        var circle = pages.circle(id, visit);
        var key = form.id().orElseThrow(() -> Refusal.bad("key"));
        var wrong = form.wrong(visit.now().atZone(circle.zone()).toLocalDate());
        if (!wrong.isEmpty()) {
            return show(circle, form, wrong, visit).status(422);
        }
        if (circle.plan().closes().isEmpty()) {
            changes.close(visit.me(), key, circle.id(), form.from(), form.words());
        }
        return Seen.other("/circles/" + circle.id() + "/closing");
    }

    @PostMapping("/circles/{id}/closing/end")
    ResponseEntity<Void> reopen(@PathVariable("id") String id, @RequestParam("key") String key, Visit visit) {
        var circle = pages.circle(id, visit);
        var form = Typed.id(key).orElseThrow(() -> Refusal.bad("key"));
        circle.plan().closes().ifPresent(day -> changes.reopen(visit.me(), form, circle.id(), day));
        return Seen.other("/circles/" + circle.id() + "/closing");
    }

    private static Html show(Circle circle, ClosingForm form, Map<String, String> wrong, Visit visit) {
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("sessions.closing.title"));
        return Html.of("sessions/closing.jte", shell, new ClosingPage(shell, circle, form, wrong));
    }
}
