package tandem.circles;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.web.Html;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Visit;

/// Joining a circle, which accepts its agreement; leaving it, and what its leaders promise.
@Controller
final class MembershipController {
    private static final int LONGEST_PROMISE = 200;

    private final Circles circles;
    private final CirclePages pages;

    MembershipController(Circles circles, CirclePages pages) {
        this.circles = circles;
        this.pages = pages;
    }

    @PostMapping("/circles/{id}/membership")
    Object join(@PathVariable("id") String id, JoinForm form, Visit visit) {
        var circle = pages.find(id, visit);
        var wrong = form.wrong();
        if (wrong.isPresent()) {
            return again(circle, visit, form, wrong.get());
        }
        if (form.agreement() != circle.agreement().version()) {
            return again(circle, visit, form, "circles.wrong.agreement");
        }
        return switch (circles.join(visit.me(), circle.id(), form.name(), visit.language())) {
            case JOINED -> Seen.other("/circles/" + circle.id());
            case NO_PLACE -> again(circle, visit, form, "circles.no-place");
            case NAME_TAKEN -> again(circle, visit, form, "circles.wrong.taken");
        };
    }

    /// From a circle that is closed to them for now as well, which they do not see.
    @PostMapping("/circles/{id}/membership/end")
    ResponseEntity<Void> leave(@PathVariable("id") String id, Visit visit) {
        circles.leave(visit.me(), CircleId.read(id).orElseThrow(Refusal::notFound));
        return Seen.other("/circles");
    }

    /// What those who lead promise about reading between sessions.
    @PostMapping("/circles/{id}/readers")
    ResponseEntity<Void> promise(@PathVariable("id") String id, @RequestParam("readers") String readers, Visit visit) {
        var circle = pages.find(id, visit);
        if (circle.part() != Part.LEADER) {
            throw Refusal.notFound();
        }
        var promise = readers.strip();
        if (promise.length() > LONGEST_PROMISE) {
            throw Refusal.bad("readers");
        }
        circles.promiseReaders(visit.me(), circle.id(), promise);
        return Seen.other("/circles/" + circle.id() + "#conversation");
    }

    private Html again(Circle circle, Visit visit, JoinForm form, String wrong) {
        return pages.of(circle, visit, form, wrong).status(422);
    }
}
