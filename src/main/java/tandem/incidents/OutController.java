package tandem.incidents;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.wall.Actor;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.RateLimit;
import tandem.web.Tab;
import tandem.web.Visit;

/// Where somebody who does not come in any more reads why, and answers, with the code they were sent.
@Controller
class OutController {
    private static final int TRIES = 20;

    private final Actions actions;
    private final Appeals appeals;
    private final RateLimit limit;

    OutController(Actions actions, Appeals appeals, Clock clock) {
        this.actions = actions;
        this.appeals = appeals;
        this.limit = new RateLimit(TRIES, Duration.ofMinutes(15), clock);
    }

    /// @param shown what the code opens; null where none does
    /// @param wrong whether a code opened nothing
    record OutPage(Page shell, String code, @Nullable Decided shown, boolean wrong, String mend, String typed) {
        Optional<Decided> decided() {
            return Optional.ofNullable(shown);
        }
    }

    @GetMapping("/appeal")
    Html code(Visit visit) {
        return show("", "", "", false, visit);
    }

    @PostMapping("/appeal")
    Object open(@RequestParam(name = "code", defaultValue = "") String code, Visit visit, HttpServletRequest request) {
        limit.count(request);
        return show(code, "", "", true, visit);
    }

    @PostMapping("/appeal/words")
    Object appeal(
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "words", defaultValue = "") String words,
            Visit visit,
            HttpServletRequest request) {
        limit.count(request);
        var wrong = StandingController.wrong(words);
        if (wrong.isEmpty()) {
            actions.byCode(code).ifPresent(action -> appeals.say(Actor.DOOR, action.id(), words.strip()));
        }
        return show(code, wrong, words, true, visit);
    }

    private Html show(String code, String mend, String typed, boolean asked, Visit visit) {
        var decided = asked
                ? actions.byCode(code)
                        .map(action -> new Decided(
                                action, "", appeals.of(Actor.DOOR, action.id()).orElse(null), visit))
                : Optional.<Decided>empty();
        boolean wrong = asked && decided.isEmpty();
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("incidents.out.title"));
        var page = new OutPage(shell, code, decided.orElse(null), wrong, mend, typed);
        return Html.of("incidents/out.jte", shell, page).status(wrong || !mend.isEmpty() ? 422 : 200);
    }
}
