package tandem.circles;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.web.Html;
import tandem.web.Seen;
import tandem.web.Visit;

/// Joining a circle and leaving it.
@Controller
final class MembershipController {
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
        return switch (circles.join(visit.me(), circle.id(), form.name())) {
            case JOINED -> Seen.other("/circles/" + circle.id());
            case NO_PLACE -> again(circle, visit, form, "circles.no-place");
        };
    }

    @PostMapping("/circles/{id}/membership/end")
    ResponseEntity<Void> leave(@PathVariable("id") String id, Visit visit) {
        circles.leave(visit.me(), pages.find(id, visit).id());
        return Seen.other("/circles");
    }

    private Html again(Circle circle, Visit visit, JoinForm form, String wrong) {
        return pages.of(circle, visit, form, wrong).status(422);
    }
}
