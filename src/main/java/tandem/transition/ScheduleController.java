package tandem.transition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.bridge.Touchpoints;
import tandem.wall.Role;
import tandem.web.FormPage;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// The program's schedule in all its versions, for everybody to read; coordinators and supervisors write a new one.
@Controller
final class ScheduleController {
    private final Schedules schedules;
    private final Moving moving;
    private final Rides rides;
    private final Touchpoints touchpoints;

    ScheduleController(Schedules schedules, Moving moving, Rides rides, Touchpoints touchpoints) {
        this.schedules = schedules;
        this.moving = moving;
        this.rides = rides;
        this.touchpoints = touchpoints;
    }

    /// @param versions the newest first
    /// @param mine the reader's own; empty where they have none
    /// @param form empty where the reader may not write one
    record SchedulePage(
            Page shell,
            List<Version> versions,
            Optional<Integer> mine,
            Optional<ScheduleForm> form,
            Map<String, String> wrong)
            implements FormPage {
        String says(Version version) {
            return new WheelWords(texts()).schedule(version.schedule());
        }

        /// “For whoever began on March 5, 2026 or later.”
        String since(Version version) {
            return version.made().isEmpty()
                    ? texts().of("transition.since.always")
                    : texts().of(
                                    "transition.since",
                                    texts().of(
                                                    "transition.dated",
                                                    texts().date(version.since()),
                                                    String.valueOf(
                                                            version.since().getYear())));
        }

        boolean mine(Version version) {
            return mine.filter(number -> number == version.number()).isPresent();
        }

        boolean moves() {
            return shell.visit().reader().is(Role.COORDINATOR);
        }
    }

    @GetMapping("/transition/schedule")
    Html all(Visit visit) {
        return show(visit, Optional.empty(), Map.of());
    }

    @PostMapping("/transition/schedule")
    Object write(ScheduleForm form, Visit visit) {
        var wrong = form.wrong();
        if (!wrong.isEmpty()) {
            return show(visit, Optional.of(form), wrong).status(422);
        }
        schedules.write(visit.me(), form.schedule());
        return Seen.other("/transition/schedule");
    }

    @PostMapping("/transition/schedule/{version}/people")
    ResponseEntity<Void> everybody(@PathVariable("version") String version, Visit visit) {
        moving.everybody(visit.me(), number(version, visit));
        return Seen.other("/transition/schedule");
    }

    @PostMapping("/transition/version")
    ResponseEntity<Void> mine(@RequestParam(name = "version", defaultValue = "") String version, Visit visit) {
        moving.move(visit.actor(), visit.me(), number(version, visit));
        return Seen.other("/transition");
    }

    private int number(String typed, Visit visit) {
        return schedules.all(visit.actor()).stream()
                .map(Version::number)
                .filter(number -> typed.equals("" + number))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private Html show(Visit visit, Optional<ScheduleForm> typed, Map<String, String> wrong) {
        var actor = visit.actor();
        var all = schedules.all(actor);
        boolean writes = visit.reader().is(Role.COORDINATOR) || visit.reader().is(Role.SUPERVISOR);
        var mine = touchpoints
                .began(actor, visit.me())
                .map(began -> rides.of(actor, visit.me(), began).version());
        var form = writes
                ? typed.or(() -> Optional.of(ScheduleForm.of(all.getLast().schedule())))
                : Optional.<ScheduleForm>empty();
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("transition.schedule"));
        return Html.of("transition/schedule.jte", shell, new SchedulePage(shell, all.reversed(), mine, form, wrong));
    }
}
