package tandem.sessions;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.people.People;
import tandem.people.Person;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Those who could not be told by e-mail that something is off or elsewhere, for the coordinator who calls them.
@Controller
final class UntoldController {
    private final List<ToCall> all;
    private final People people;

    UntoldController(List<ToCall> all, People people) {
        this.all = List.copyOf(all);
        this.people = people;
    }

    @GetMapping("/untold")
    Html untold(Visit visit) {
        var untold = all.stream()
                .flatMap(each -> each.calls(visit).stream())
                .collect(Collectors.groupingBy(ToCall.Call::person));
        var calls = people.visibleTo(visit.actor(), untold.keySet()).values().stream()
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .map(person -> new UntoldPage.Whom(person, untold.getOrDefault(person.id(), List.of())))
                .toList();
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("sessions.calls.title"));
        return Html.of("sessions/untold.jte", shell, new UntoldPage(shell, calls));
    }

    /// @param told what the page showed of one person: whatever came since is not said yet
    @PostMapping("/untold/called")
    ResponseEntity<Void> called(@RequestParam("told") List<String> told, Visit visit) {
        long known = all.stream().filter(each -> each.called(visit.me(), told)).count();
        if (known == 0) {
            throw Refusal.notFound();
        }
        return Seen.other("/untold");
    }
}
