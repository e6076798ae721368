package tandem.privacy;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.signin.Sessions;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Being erased, and staying after all.
@Controller
class ErasureController {
    private final Erasures erasures;
    private final Sessions sessions;

    ErasureController(Erasures erasures, Sessions sessions) {
        this.erasures = erasures;
        this.sessions = sessions;
    }

    /// @param needed whether nobody else could run the program
    /// @param unsure whether the form came without the tick or the choice it needs
    record ErasurePage(Page shell, boolean needed, boolean unsure) {}

    record GoodbyePage(Page shell, Grace grace) {}

    @GetMapping("/me/erasure")
    Html erasure(Visit visit) {
        return show(visit, false);
    }

    @PostMapping("/me/erasure")
    Object ask(
            @RequestParam(name = "days", defaultValue = "") String days,
            @RequestParam(name = "sure", defaultValue = "") String sure,
            Visit visit) {
        var me = visit.provenMe();
        var grace = Grace.of(days);
        if (grace.isEmpty() || !sure.equals("yes") || erasures.needed(me)) {
            return show(visit, true).status(422);
        }
        erasures.ask(me, grace.get());
        return ResponseEntity.status(303)
                .header("Location", "/goodbye?days=" + grace.get().days())
                .header("Set-Cookie", sessions.leave())
                .header("Cache-Control", "no-store")
                .build();
    }

    @PostMapping("/me/erasure/end")
    Object stay(Visit visit) {
        erasures.undo(visit.me());
        return Seen.other("/me");
    }

    @GetMapping("/goodbye")
    Html goodbye(@RequestParam(name = "days", defaultValue = "") String days, Visit visit) {
        var grace = Grace.of(days).orElseThrow(Refusal::notFound);
        var shell = Page.personal(visit, Tab.HOME, visit.texts().of("privacy.goodbye.title"));
        return Html.of("privacy/goodbye.jte", shell, new GoodbyePage(shell, grace));
    }

    private Html show(Visit visit, boolean unsure) {
        var me = visit.provenMe();
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("privacy.erase.title"));
        return Html.of("privacy/erasure.jte", shell, new ErasurePage(shell, erasures.needed(me), unsure));
    }
}
