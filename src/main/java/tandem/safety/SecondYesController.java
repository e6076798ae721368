package tandem.safety;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.people.People;
import tandem.people.Person;
import tandem.wall.Actor;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.RateLimit;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Where somebody outside of the program answers, with the code they were sent and no account.
@Controller
class SecondYesController {
    private static final int TRIES = 20;

    private final Approvals approvals;
    private final People people;
    private final RateLimit limit;

    SecondYesController(Approvals approvals, People people, Clock clock) {
        this.approvals = approvals;
        this.people = people;
        this.limit = new RateLimit(TRIES, Duration.ofMinutes(15), clock);
    }

    /// @param asked what waits for this code
    /// @param wrong whether there is nothing that does
    record SecondYesPage(
            Page shell, String code, Optional<Approval> asked, String asker, boolean wrong, boolean done) {}

    @GetMapping("/second-yes")
    Html code(@RequestParam(name = "done", defaultValue = "") String done, Visit visit) {
        return show("", Optional.empty(), false, !done.isEmpty(), visit);
    }

    @PostMapping("/second-yes")
    Html question(
            @RequestParam(name = "code", defaultValue = "") String code, Visit visit, HttpServletRequest request) {
        limit.count(request);
        var asked = approvals.asked(code);
        return show(code, asked, asked.isEmpty(), false, visit).status(asked.isEmpty() ? 422 : 200);
    }

    @PostMapping("/second-yes/answer")
    Object answer(
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam("answer") String answer,
            Visit visit,
            HttpServletRequest request) {
        limit.count(request);
        if (!approvals.decide(code, ExportsController.yes(answer))) {
            return show(code, Optional.empty(), true, false, visit).status(422);
        }
        return Seen.other("/second-yes?done=1");
    }

    private Html show(String code, Optional<Approval> asked, boolean wrong, boolean done, Visit visit) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("safety.second.title"));
        var asker = asked.flatMap(found -> people.visibleTo(Actor.DOOR, found.asker()))
                .map(Person::name)
                .orElse("");
        return Html.of("safety/second.jte", shell, new SecondYesPage(shell, code, asked, asker, wrong, done));
    }
}
