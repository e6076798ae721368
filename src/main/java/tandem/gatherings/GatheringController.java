package tandem.gatherings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.circles.Circle;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.Part;
import tandem.schedules.CalendarFile;
import tandem.sessions.Calendars;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// What is planned in somebody's circles: seeing it, planning it, saying whether one comes.
@Controller
final class GatheringController {
    private final Gatherings gatherings;
    private final Circles circles;
    private final Calendars calendars;

    GatheringController(Gatherings gatherings, Circles circles, Calendars calendars) {
        this.gatherings = gatherings;
        this.circles = circles;
        this.calendars = calendars;
    }

    @GetMapping("/gatherings")
    Html all(Visit visit) {
        var mine = circles.of(visit.me());
        var lines = gatherings.upcoming(visit.me()).stream()
                .map(gathering -> new GatheringLine(of(mine, gathering.circle()), gathering, visit))
                .toList();
        var hosts = mine.stream()
                .filter(circle -> gatherings.mayHost(visit.me(), circle.id()))
                .toList();
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("gatherings.title"));
        return Html.of("gatherings/gatherings.jte", shell, new GatheringsPage(shell, lines, hosts));
    }

    @GetMapping("/circles/{id}/gatherings/new")
    Html plan(@PathVariable("id") String id, Visit visit) {
        var circle = hosting(id, visit);
        var end = circle.session(visit.now())
                .map(session -> session.end().withZoneSameInstant(circle.zone()))
                .orElse(visit.now().atZone(circle.zone()).plusDays(1));
        return form(circle, GatheringForm.after(end), null, Map.of(), visit);
    }

    @PostMapping("/circles/{id}/gatherings")
    Object plan(@PathVariable("id") String id, GatheringForm form, Visit visit) {
        var circle = hosting(id, visit);
        var key = form.id().orElseThrow(() -> Refusal.bad("key"));
        var wrong = form.wrong(circle.zone(), visit.now());
        if (!wrong.isEmpty()) {
            return form(circle, form, null, wrong, visit).status(422);
        }
        gatherings.plan(visit.me(), circle.id(), form.plan(circle.zone()));
        return Seen.other("/gatherings/" + key);
    }

    @GetMapping("/gatherings/{id}")
    Html one(@PathVariable("id") UUID id, Visit visit) {
        return show(find(id, visit), null, visit);
    }

    @GetMapping("/gatherings/{id}/calendar.ics")
    ResponseEntity<byte[]> calendar(@PathVariable("id") UUID id, Visit visit) {
        var line = line(find(id, visit), visit);
        var gathering = line.gathering();
        if (gathering.cancelled()) {
            throw Refusal.notFound();
        }
        var file = calendars.appointment(
                visit.me(), gathering.path(), gathering.when(line.circle().zone()), visit.language());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.CONTENT_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"calendar.ics\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/gatherings/{id}/coming")
    Object come(@PathVariable("id") UUID id, Visit visit) {
        var gathering = find(id, visit);
        return switch (gatherings.come(visit.me(), gathering)) {
            case COMING -> Seen.other(gathering.path());
            case FULL -> show(gathering, "gatherings.full", visit).status(409);
            case OVER -> show(gathering, "gatherings.over", visit).status(409);
        };
    }

    @PostMapping("/gatherings/{id}/coming/end")
    Object stayAway(@PathVariable("id") UUID id, Visit visit) {
        var gathering = find(id, visit);
        gatherings.stayAway(visit.me(), gathering.id());
        return Seen.other(gathering.path());
    }

    @GetMapping("/gatherings/{id}/plan")
    Html change(@PathVariable("id") UUID id, Visit visit) {
        var gathering = hosted(id, visit);
        var circle = circle(gathering, visit);
        return form(circle, GatheringForm.of(gathering, circle.zone()), gathering, Map.of(), visit);
    }

    @PostMapping("/gatherings/{id}/plan")
    Object change(@PathVariable("id") UUID id, GatheringForm typed, Visit visit) {
        var gathering = hosted(id, visit);
        var circle = circle(gathering, visit);
        var form = typed.key(id);
        var wrong = form.wrong(circle.zone(), visit.now());
        if (!wrong.isEmpty()) {
            return form(circle, form, gathering, wrong, visit).status(422);
        }
        gatherings.change(visit.me(), gathering, form.plan(circle.zone()));
        return Seen.other(gathering.path());
    }

    @PostMapping("/gatherings/{id}/cancellation")
    Object cancel(@PathVariable("id") UUID id, Visit visit) {
        var gathering = find(id, visit);
        if (!gathering.cancelled() && !gatherings.cancel(visit.me(), gathering)) {
            throw Refusal.notFound();
        }
        return Seen.other(gathering.path());
    }

    private Html show(Gathering gathering, @Nullable String wrong, Visit visit) {
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("gatherings.one"));
        var page = new GatheringPage(
                shell,
                line(gathering, visit),
                gatherings.there(visit.me(), gathering),
                gatherings.room(visit.me(), gathering.id()),
                wrong == null ? null : visit.texts().of(wrong));
        return Html.of("gatherings/gathering.jte", shell, page);
    }

    private static Html form(
            Circle circle, GatheringForm form, @Nullable Gathering changes, Map<String, String> wrong, Visit visit) {
        var title = changes == null ? "gatherings.plan" : "gatherings.change";
        var action = changes == null ? "/circles/" + circle.id() + "/gatherings" : changes.path() + "/plan";
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of(title));
        return Html.of("gatherings/plan.jte", shell, new PlanPage(shell, circle, form, action, wrong));
    }

    private GatheringLine line(Gathering gathering, Visit visit) {
        return new GatheringLine(circle(gathering, visit), gathering, visit);
    }

    private Circle circle(Gathering gathering, Visit visit) {
        return circles.visibleTo(visit.actor(), gathering.circle()).orElseThrow(Refusal::notFound);
    }

    private Gathering find(UUID id, Visit visit) {
        return gatherings.visibleTo(visit.actor(), id).orElseThrow(Refusal::notFound);
    }

    /// One's own that is still to be.
    private Gathering hosted(UUID id, Visit visit) {
        var gathering = find(id, visit);
        if (!gathering.host().equals(visit.me()) || gathering.cancelled() || gathering.overAt(visit.now())) {
            throw Refusal.notFound();
        }
        return gathering;
    }

    private Circle hosting(String id, Visit visit) {
        return circles.find(visit.actor(), id)
                .filter(circle -> circle.part() != Part.NONE && gatherings.mayHost(visit.me(), circle.id()))
                .orElseThrow(Refusal::notFound);
    }

    private static Circle of(List<Circle> circles, CircleId id) {
        return circles.stream()
                .filter(circle -> circle.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
