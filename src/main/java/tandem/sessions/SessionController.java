package tandem.sessions;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.circles.Circle;
import tandem.schedules.CalendarFile;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Typed;
import tandem.web.Visit;

/// The sessions of a circle, one of them, and its pauses.
@Controller
final class SessionController {
    private static final Duration AHEAD = Duration.ofDays(7 * 12);

    private final SessionPages pages;
    private final Sessions sessions;
    private final Changes changes;
    private final Calendars calendars;

    SessionController(SessionPages pages, Sessions sessions, Changes changes, Calendars calendars) {
        this.pages = pages;
        this.sessions = sessions;
        this.changes = changes;
        this.calendars = calendars;
    }

    @GetMapping("/circles/{id}/sessions")
    Html dates(@PathVariable("id") String id, Visit visit) {
        return dates(pages.circle(id, visit), PauseForm.empty(), null, visit);
    }

    @GetMapping("/circles/{id}/sessions/{day}")
    Html session(@PathVariable("id") String id, @PathVariable("day") String day, Visit visit) {
        var circle = pages.circle(id, visit);
        return pages.of(circle, pages.session(circle, day), visit);
    }

    @GetMapping("/circles/{id}/sessions/{day}/calendar.ics")
    ResponseEntity<byte[]> calendar(@PathVariable("id") String id, @PathVariable("day") String day, Visit visit) {
        var circle = pages.circle(id, visit);
        var session = pages.session(circle, day);
        if (!session.takesPlace()) {
            throw Refusal.notFound();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.CONTENT_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"calendar.ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(calendars
                        .one(visit.me(), circle, session, visit.language())
                        .getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/circles/{id}/pauses")
    Object pause(@PathVariable("id") String id, PauseForm form, Visit visit) {
        var circle = pages.changed(id, visit);
        var key = form.id().orElseThrow(() -> Refusal.bad("key"));
        var wrong = form.wrong(visit.now().atZone(circle.zone()).toLocalDate());
        if (wrong.isPresent()) {
            return dates(circle, form, wrong.get(), visit).status(422);
        }
        changes.pause(visit.me(), key, circle.id(), form.from(), form.until());
        return Seen.other("/circles/" + circle.id() + "/sessions");
    }

    @PostMapping("/circles/{id}/pauses/{first}/end")
    ResponseEntity<Void> resume(
            @PathVariable("id") String id,
            @PathVariable("first") String first,
            @RequestParam("key") String key,
            Visit visit) {
        var circle = pages.changed(id, visit);
        var day = Typed.day(first).orElseThrow(Refusal::notFound);
        var form = Typed.id(key).orElseThrow(() -> Refusal.bad("key"));
        if (circle.plan().pauses().stream().anyMatch(pause -> pause.from().equals(day))) {
            changes.resume(visit.me(), form, circle.id(), day);
        }
        return Seen.other("/circles/" + circle.id() + "/sessions");
    }

    private Html dates(Circle circle, PauseForm form, @Nullable String wrong, Visit visit) {
        var now = visit.now();
        var coming = sessions.between(circle, now.minus(circle.plan().length()), now.plus(AHEAD));
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("sessions.dates"));
        var page = new DatesPage(shell, Dates.of(circle, coming, visit), form, wrong);
        return Html.of("sessions/dates.jte", shell, page);
    }
}
