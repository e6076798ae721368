package tandem.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.ways.Renewals;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Where the link of an administrator leads: whoever works here comes in by it as far as the page that makes a passkey.
@Controller
final class RenewalController {
    private final Renewals renewals;
    private final Sessions sessions;
    private final NetworkLimit limit;

    RenewalController(Renewals renewals, Sessions sessions, NetworkLimit limit) {
        this.renewals = renewals;
        this.sessions = sessions;
        this.limit = limit;
    }

    record RenewalPage(Page shell, String action) {}

    record EndedPage(Page shell) {}

    /// Opening it uses nothing up: mail programs open links too.
    @GetMapping("/sign-in/new/{code}")
    Html open(@PathVariable String code, Visit visit, HttpServletRequest request) {
        if (!renewals.stands(code)) {
            return ended(visit, request);
        }
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("signin.new.title"));
        return Html.of("signin/new.jte", shell, new RenewalPage(shell, "/sign-in/new/" + code));
    }

    @PostMapping("/sign-in/new/{code}")
    Object use(@PathVariable String code, Visit visit, HttpServletRequest request) {
        var person = renewals.use(code, visit.token());
        if (person.isEmpty()) {
            return ended(visit, request);
        }
        var cookie = sessions.open(person.get(), SessionKind.SHORT, Method.INVITATION, Device.of(request));
        return Seen.other("/welcome/passkey", cookie);
    }

    /// The same for one that was used, replaced or never made.
    private Html ended(Visit visit, HttpServletRequest request) {
        limit.count(request);
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("signin.ended.title"));
        return Html.of("signin/ended.jte", shell, new EndedPage(shell)).status(404);
    }
}
