package tandem.sessions;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Typed;
import tandem.web.Visit;

/// Cancelling one session, moving it, and taking that back.
@Controller
final class ChangeController {
    private final SessionPages pages;
    private final Changes changes;

    ChangeController(SessionPages pages, Changes changes) {
        this.pages = pages;
        this.changes = changes;
    }

    @PostMapping("/circles/{id}/sessions/{day}/cancellation")
    Object cancel(@PathVariable("id") String id, @PathVariable("day") String day, ChangeForm form, Visit visit) {
        var circle = pages.changed(id, visit);
        var session = pages.session(circle, day);
        var key = form.id().orElseThrow(() -> Refusal.bad("key"));
        if (session.cancelled()) {
            return Seen.other(session.path());
        }
        var wrong = form.wrongToCancel(session, visit.now());
        if (wrong.isPresent()) {
            return pages.of(circle, session, form, Map.of("cancel", wrong.get()), visit)
                    .status(422);
        }
        changes.cancel(visit.me(), key, session, form.reason());
        return Seen.other(session.path() + "#told");
    }

    @PostMapping("/circles/{id}/sessions/{day}/move")
    Object move(@PathVariable("id") String id, @PathVariable("day") String day, ChangeForm form, Visit visit) {
        var circle = pages.changed(id, visit);
        var session = pages.session(circle, day);
        var key = form.id().orElseThrow(() -> Refusal.bad("key"));
        var wrong = form.wrongToMove(circle, session, visit.now());
        if (wrong.isPresent()) {
            return pages.of(circle, session, form, Map.of("move", wrong.get()), visit)
                    .status(422);
        }
        changes.move(visit.me(), key, session, form);
        return Seen.other(session.path() + "#told");
    }

    /// Back to how it was planned.
    @PostMapping("/circles/{id}/sessions/{day}/change/end")
    ResponseEntity<Void> restore(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @RequestParam("key") String key,
            Visit visit) {
        var circle = pages.changed(id, visit);
        var session = pages.session(circle, day);
        var form = Typed.id(key).orElseThrow(() -> Refusal.bad("key"));
        boolean changed = session.cancelled() || session.moved();
        if (changed && session.planned().start().toInstant().isAfter(visit.now())) {
            changes.restore(visit.me(), form, session);
        }
        return Seen.other(session.path() + "#told");
    }
}
