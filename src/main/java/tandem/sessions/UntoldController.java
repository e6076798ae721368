package tandem.sessions;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.circles.Circle;
import tandem.circles.Circles;
import tandem.people.People;
import tandem.people.Person;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Those who could not be told by e-mail that a session is off or elsewhere, for the coordinator who calls them.
@Controller
final class UntoldController {
    private final Tellings tellings;
    private final Circles circles;
    private final Sessions sessions;
    private final People people;

    UntoldController(Tellings tellings, Circles circles, Sessions sessions, People people) {
        this.tellings = tellings;
        this.circles = circles;
        this.sessions = sessions;
        this.people = people;
    }

    @GetMapping("/untold")
    Html untold(Visit visit) {
        var untold = tellings.untold(visit.me()).stream().collect(Collectors.groupingBy(Telling.Untold::person));
        var calls = people.visibleTo(visit.actor(), untold.keySet()).values().stream()
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .map(person -> call(person, untold.getOrDefault(person.id(), List.of()), visit))
                .toList();
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("sessions.calls.title"));
        return Html.of("sessions/untold.jte", shell, new UntoldPage(shell, calls));
    }

    /// @param told what the page showed of one person: whatever came since is not said yet
    @PostMapping("/untold/called")
    ResponseEntity<Void> called(@RequestParam("told") List<UUID> told, Visit visit) {
        if (!tellings.called(visit.me(), told)) {
            throw Refusal.notFound();
        }
        return Seen.other("/untold");
    }

    private UntoldPage.Call call(Person person, List<Telling.Untold> untold, Visit visit) {
        var lines = untold.stream().flatMap(each -> line(each, visit).stream()).toList();
        return new UntoldPage.Call(person.id().toString(), person.name(), lines);
    }

    private Optional<UntoldPage.Line> line(Telling.Untold untold, Visit visit) {
        return circles.visibleTo(visit.actor(), untold.circle())
                .map(circle -> new UntoldPage.Line(
                        untold.id(), circle.name(), what(untold, circle, visit), path(untold, circle)));
    }

    private String what(Telling.Untold untold, Circle circle, Visit visit) {
        var t = visit.texts();
        var kind = untold.kind().code();
        return sessions.find(circle, untold.day())
                .map(session -> new SessionLine(circle, session, visit))
                .map(line -> t.of("sessions.calls." + kind, line.sentence()))
                .orElseGet(() -> t.of("sessions.calls." + kind, t.date(untold.day())));
    }

    private static String path(Telling.Untold untold, Circle circle) {
        return "/circles/" + circle.id() + "/sessions" + (untold.kind().one() ? "/" + untold.day() : "");
    }
}
