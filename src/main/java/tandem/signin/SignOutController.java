package tandem.signin;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Signing out leaves nothing behind in the browser.
@Controller
final class SignOutController {
    private final Sessions sessions;

    SignOutController(Sessions sessions) {
        this.sessions = sessions;
    }

    record OutPage(Page shell) {}

    @PostMapping("/sign-out")
    ResponseEntity<Void> out(Visit visit, HttpServletResponse response) {
        var session = visit.reader().session();
        if (session != null) {
            sessions.end(visit.me(), session);
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return Seen.other("/sign-out", sessions.leave());
    }

    @GetMapping("/sign-out")
    Html left(Visit visit) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("signin.out.title"));
        return Html.of("signin/out.jte", shell, new OutPage(shell));
    }
}
