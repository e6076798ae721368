package tandem.setup;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.shared.PersonId;
import tandem.signin.Device;
import tandem.signin.Method;
import tandem.signin.SessionKind;
import tandem.signin.Sessions;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.RateLimit;
import tandem.web.Refusal;
import tandem.web.Tab;
import tandem.web.Visit;

/// Coming in by a link that the machine printed.
@Controller
final class SetupController {
    private static final int GUESSES_AN_HOUR = 20;
    private static final int LONGEST_NAME = 80;

    private final SetupLinks links;
    private final Sessions sessions;
    private final RateLimit guesses;

    SetupController(SetupLinks links, Sessions sessions, Clock clock) {
        this.links = links;
        this.sessions = sessions;
        this.guesses = new RateLimit(GUESSES_AN_HOUR, Duration.ofHours(1), clock);
    }

    record NameForm(String name) {
        NameForm {
            name = requireNonNullElse(name, "").strip();
        }

        boolean usable() {
            return !name.isEmpty() && name.length() <= LONGEST_NAME;
        }
    }

    record WelcomePage(Page shell, String code, NameForm form, String problem) {}

    @GetMapping("/setup/{code}")
    Html welcome(@PathVariable String code, Visit visit, HttpServletRequest request) {
        if (!links.stands(code)) {
            throw unknown(request);
        }
        return page(visit, code, new NameForm(""), "");
    }

    @PostMapping("/setup/{code}")
    Object begin(@PathVariable String code, NameForm form, Visit visit, HttpServletRequest request) {
        if (!form.usable()) {
            return page(visit, code, form, visit.texts().of("setup.wrong.your-name"))
                    .status(422);
        }
        var person = links.use(code, visit.token(), form.name(), visit.language());
        return signedIn(person.orElseThrow(() -> unknown(request)), visit, request);
    }

    /// They make a passkey first: it is how they come in again.
    private ResponseEntity<Void> signedIn(PersonId person, Visit visit, HttpServletRequest request) {
        var cookie = sessions.open(person, SessionKind.SHORT, Method.INVITATION, Device.of(request));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Set-Cookie", cookie)
                .header(
                        "Location",
                        "/welcome/passkey?next=" + (visit.program().sample() ? Step.PROGRAM.path() : "/settings"))
                .header("Cache-Control", "no-store")
                .build();
    }

    private Refusal unknown(HttpServletRequest request) {
        guesses.count(request);
        return Refusal.notFound();
    }

    private static Html page(Visit visit, String code, NameForm form, String problem) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("setup.welcome"));
        return Html.of("setup/welcome.jte", shell, new WelcomePage(shell, code, form, problem));
    }
}
