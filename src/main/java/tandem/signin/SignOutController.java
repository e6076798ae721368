package tandem.signin;

import jakarta.servlet.http.HttpServletResponse;
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
    private final Sessions sessions;

    SignOutController(Sessions sessions) {
        this.sessions = sessions;
    }

    record OutPage(Page shell) {}

    /// @param keep `sealed` where what waits here, and cannot be read here, stays until they sign in again
    @PostMapping("/sign-out")
    ResponseEntity<Void> out(
            @RequestParam(name = "keep", defaultValue = "") String keep, Visit visit, HttpServletResponse response) {
        var session = visit.reader().session();
        if (session != null) {
            sessions.end(visit.me(), session);
        }
        response.setHeader("Clear-Site-Data", keep.equals("sealed") ? "\"cache\"" : "\"cache\", \"storage\"");
        return Seen.other("/sign-out", sessions.leave());
    }

    @GetMapping("/sign-out")
    Html left(Visit visit) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("signin.out.title"));
        return Html.of("signin/out.jte", shell, new OutPage(shell));
    }
}
