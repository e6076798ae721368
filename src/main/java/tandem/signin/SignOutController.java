package tandem.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Signing out leaves nothing behind in the browser, but for what it keeps sealed where somebody wants it to.
@Controller
final class SignOutController {
    private static final String SEALED = "sealed";
    private static final Set<String> KEEPS = Set.of(SEALED, "others");

    private final Sessions sessions;

    SignOutController(Sessions sessions) {
        this.sessions = sessions;
    }

    /// @param sealed whether something of theirs stays here, sealed
    record OutPage(Page shell, boolean sealed) {}

    /// @param keep `sealed` where what waits here, and cannot be read here, stays until they sign in again; `others`
    /// where something of somebody else stays, without a word about it
    @PostMapping("/sign-out")
    ResponseEntity<Void> out(
            @RequestParam(name = "keep", defaultValue = "") String keep, Visit visit, HttpServletResponse response) {
        var session = visit.reader().session();
        if (session != null) {
            sessions.end(visit.me(), session);
        }
        response.setHeader("Clear-Site-Data", KEEPS.contains(keep) ? "\"cache\"" : "\"cache\", \"storage\"");
        return Seen.other(keep.equals(SEALED) ? "/sign-out?kept=sealed" : "/sign-out", sessions.leave());
    }

    @GetMapping("/sign-out")
    Html left(@RequestParam(name = "kept", defaultValue = "") String kept, Visit visit) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("signin.out.title"));
        return Html.of("signin/out.jte", shell, new OutPage(shell, kept.equals(SEALED)));
    }
}
