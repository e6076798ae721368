package tandem.transition;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.bridge.Touchpoints;
import tandem.channels.Channels;
import tandem.web.Html;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Typed;
import tandem.web.Visit;

/// Somebody's own wheels, and what they do with them.
@Controller
final class RoadController {
    private final RoadPages pages;
    private final Steering steering;
    private final OneWheel one;
    private final Touchpoints touchpoints;
    private final Channels channels;

    RoadController(RoadPages pages, Steering steering, OneWheel one, Touchpoints touchpoints, Channels channels) {
        this.pages = pages;
        this.steering = steering;
        this.one = one;
        this.touchpoints = touchpoints;
        this.channels = channels;
    }

    @GetMapping("/transition")
    Html road(Visit visit) {
        return show(visit, RoadForms.NONE);
    }

    @PostMapping("/transition/choice")
    Object choose(ChoiceForm form, Visit visit) {
        var wrong = form.wrong(touchpoints.today(), quiet(visit));
        if (!wrong.isEmpty()) {
            return show(visit, RoadForms.of(form, wrong)).status(422);
        }
        steering.choose(visit.me(), form.choice());
        return Seen.other("/transition#choice");
    }

    @PostMapping("/transition/next")
    Object move(MoveForm form, Visit visit) {
        var today = touchpoints.today();
        var wrong = form.wrong(today, quiet(visit));
        if (!wrong.isEmpty()) {
            return show(visit, RoadForms.of(form, wrong)).status(422);
        }
        one.move(visit.me(), form.to(today).orElseThrow(), form.time(), form.by());
        return road();
    }

    @PostMapping("/transition/wheels/{day}/removal")
    Object takeOff(@PathVariable("day") String named, OffForm form, Visit visit) {
        var day = day(named);
        var wrong = form.wrong(day);
        if (!wrong.isEmpty()) {
            return show(visit, RoadForms.of(form, wrong)).status(422);
        }
        if (!one.takeOff(visit.me(), day, form.word())) {
            throw Refusal.notFound();
        }
        return road();
    }

    @PostMapping("/transition/wheels/{day}/removal/end")
    ResponseEntity<Void> putBack(@PathVariable("day") String day, Visit visit) {
        one.putBack(visit.me(), day(day));
        return road();
    }

    @PostMapping("/transition/rules")
    ResponseEntity<Void> rules(@RequestParam Map<String, String> typed, Visit visit) {
        steering.mind(
                visit.me(),
                new Choice.Minds(
                        typed.containsKey("missed"), typed.containsKey("signal"), typed.containsKey("return")));
        return Seen.other("/transition#rules");
    }

    @PostMapping("/transition/more")
    ResponseEntity<Void> more(Visit visit) {
        pages.began(visit);
        steering.more(visit.me());
        return Seen.other("/transition");
    }

    @PostMapping("/transition/more/end")
    ResponseEntity<Void> enough(Visit visit) {
        steering.enough(visit.me());
        return Seen.other("/transition");
    }

    @PostMapping("/transition/pause")
    Object pause(PauseForm form, Visit visit) {
        var today = touchpoints.today();
        var wrong = form.wrong(today);
        if (!wrong.isEmpty()) {
            return show(visit, RoadForms.of(form, wrong)).status(422);
        }
        steering.pause(visit.me(), form.day(today));
        return Seen.other("/transition");
    }

    @PostMapping("/transition/pause/end")
    ResponseEntity<Void> resume(Visit visit) {
        steering.resume(visit.me());
        return Seen.other("/transition");
    }

    private Quiet quiet(Visit visit) {
        return (day, time) -> {
            var then = Wheel.moment(day, time, visit.program().zone());
            return channels.from(visit.actor(), visit.me(), then).isAfter(then);
        };
    }

    private Html show(Visit visit, RoadForms forms) {
        var page = pages.page(visit, forms);
        return Html.of("transition/road.jte", page.shell(), page);
    }

    private static ResponseEntity<Void> road() {
        return Seen.other("/transition#road");
    }

    private static LocalDate day(String text) {
        return Typed.day(text).orElseThrow(Refusal::notFound);
    }
}
