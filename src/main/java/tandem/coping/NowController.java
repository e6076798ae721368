package tandem.coping;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.shared.Ids;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// For somebody who needs something now: one question, which can be left out, and then something to do.
@Controller
final class NowController {
    private final Offers offers;

    NowController(Offers offers) {
        this.offers = offers;
    }

    /// @param when what it is like; empty where they did not say
    /// @param offers empty while it is still asked
    record NowPage(Page shell, Optional<When> when, Optional<Offers.Now> offers) {
        Texts texts() {
            return shell.texts();
        }

        boolean member() {
            return shell.visit().reader().person().isPresent();
        }

        UUID key() {
            return Ids.next();
        }
    }

    @GetMapping("/skills/now")
    Html ask(Visit visit) {
        var shell = shell(visit);
        return Html.of("coping/now.jte", shell, new NowPage(shell, Optional.empty(), Optional.empty()));
    }

    /// By a form, so that no address says how somebody is. Nothing is kept.
    @PostMapping("/skills/now")
    Html offer(@RequestParam(name = "when", defaultValue = "") String code, Visit visit) {
        var when = When.of(code);
        var shell = shell(visit);
        return Html.of("coping/now.jte", shell, new NowPage(shell, when, Optional.of(offers.of(visit, when))));
    }

    private static Page shell(Visit visit) {
        return Page.personal(visit, Tab.NONE, visit.texts().of("coping.now"));
    }
}
