package tandem.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.shared.Ids;
import tandem.signin.Device;
import tandem.web.Html;
import tandem.web.LanguageCookie;
import tandem.web.RateLimit;
import tandem.web.Refusal;
import tandem.web.Visit;

/// Joining, in three steps without anything kept before the last.
@Controller
final class JoinController {
    private static final String NEXT = "/welcome/keep";

    /// From opening the first page to the last tap nobody takes less.
    private static final Duration QUICKEST = Duration.ofSeconds(5);

    private static final Duration SLOWEST = Duration.ofDays(1);

    private final Joining joining;
    private final JoinSteps steps;
    private final RateLimit tries;
    private final RateLimit joins;

    JoinController(Joining joining, JoinSteps steps, Clock clock) {
        this.joining = joining;
        this.steps = steps;
        this.tries = new RateLimit(50, Duration.ofMinutes(15), clock);
        this.joins = new RateLimit(6, Duration.ofHours(1), clock);
    }

    /// Opening it uses nothing up: mail programs open links too.
    @GetMapping("/join")
    Html begin(@RequestParam(name = "code", defaultValue = "") String code, Visit visit, HttpServletRequest http) {
        boolean given = !code.isBlank();
        if (visit.reader().person().isPresent()
                || !given && !visit.program().joining().open()) {
            return steps.code(code, null, visit);
        }
        var form = JoinForm.begun(code, visit.now(), visit.language());
        var invitation = given ? tried(form, http) : Optional.<Invitation>empty();
        return given && invitation.isEmpty() ? closed(form, visit) : steps.read(form, null, visit, invitation);
    }

    /// Somebody changed the language or came back: the steps after the first have no address of their own.
    @GetMapping({"/join/name", "/join/phone"})
    ResponseEntity<Void> again() {
        return see("/join").build();
    }

    @PostMapping("/join/name")
    Object name(JoinForm form, Visit visit, HttpServletRequest http) {
        if (over(form, visit)) {
            return see("/sign-in").build();
        }
        if (old(form, visit)) {
            return anew(form, visit, http);
        }
        var terms = JoinSteps.read(form, visit.program());
        return terms.isPresent() && form.agreed()
                ? steps.name(form, terms.get(), null, visit)
                : readAgain(form, terms, visit, http);
    }

    @PostMapping("/join/phone")
    Object phone(JoinForm form, Visit visit, HttpServletRequest http) {
        if (over(form, visit)) {
            return see("/sign-in").build();
        }
        if (old(form, visit)) {
            return anew(form, visit, http);
        }
        var in = spoken(form, visit);
        var terms = JoinSteps.read(form, visit.program());
        if (terms.isEmpty() || !form.agreed()) {
            return readAgain(form, terms, in, http);
        }
        var doubt = steps.doubt(form);
        return doubt.isPresent()
                ? steps.name(form, terms.get(), doubt.get().key(), in)
                : steps.phone(form, terms.get(), null, in);
    }

    @PostMapping("/join")
    Object join(JoinForm form, Visit visit, HttpServletRequest http) {
        if (over(form, visit)) {
            return see("/sign-in").build();
        }
        if (old(form, visit)) {
            return anew(form, visit, http);
        }
        var in = spoken(form, visit);
        var terms = JoinSteps.read(form, visit.program());
        if (terms.isEmpty() || !form.agreed()) {
            return readAgain(form, terms, in, http);
        }
        var doubt = steps.doubt(form);
        if (doubt.isPresent()) {
            return steps.name(form, terms.get(), doubt.get().key(), in);
        }
        var number = form.number().orElseThrow(() -> Refusal.bad("key"));
        if (form.code().isEmpty() && looksMade(form, number, visit.now())) {
            return steps.phone(form, terms.get(), "joining.phone.quick", in);
        }
        (form.code().isEmpty() ? joins : tries).count(http);
        var newcomer = new Newcomer(number, form.code(), form.name(), in.language(), terms.get());
        return switch (joining.join(newcomer, new Arrival(form.session(), Device.of(http), visit.token()))) {
            case JoinOutcome.Joined joined -> welcome(joined.cookie(), in);
            case JoinOutcome.Already already -> see("/sign-in").build();
            case JoinOutcome.Closed closed -> closed(form, in);
        };
    }

    /// Whoever comes back to the pages of a form that has let somebody in may be somebody else.
    private boolean over(JoinForm form, Visit visit) {
        return form.number()
                .filter(number -> joining.over(number, visit.token()))
                .isPresent();
    }

    /// Whoever goes on with a form after so long may be somebody else: nothing of what was typed is shown.
    private static boolean old(JoinForm form, Visit visit) {
        return form.number()
                .filter(number -> age(number, visit.now()).compareTo(SLOWEST) > 0)
                .isPresent();
    }

    private Object anew(JoinForm form, Visit visit, HttpServletRequest http) {
        if (visit.reader().person().isPresent()) {
            return see("/join").build();
        }
        var fresh = JoinForm.begun(form.code(), visit.now(), visit.language());
        if (form.code().isEmpty()) {
            return visit.program().joining().open()
                    ? steps.read(fresh, "joining.read.old", visit, Optional.empty())
                    : steps.code("", "joining.read.old", visit).status(422);
        }
        var invitation = tried(fresh, http);
        return invitation.isEmpty() ? closed(fresh, visit) : steps.read(fresh, "joining.read.old", visit, invitation);
    }

    private static ResponseEntity<Void> welcome(String cookie, Visit visit) {
        return see(NEXT)
                .header("Set-Cookie", cookie, LanguageCookie.of(visit.language(), visit))
                .build();
    }

    private Html readAgain(JoinForm form, Optional<Terms> terms, Visit visit, HttpServletRequest http) {
        var wrong = terms.isPresent() ? "joining.read.both" : "joining.read.changed";
        var invitation = form.code().isEmpty() ? Optional.<Invitation>empty() : tried(form, http);
        return steps.read(form, wrong, visit, invitation);
    }

    private Html closed(JoinForm form, Visit visit) {
        return steps.code(form.code(), "joining.code.wrong", visit).status(422);
    }

    private Optional<Invitation> tried(JoinForm form, HttpServletRequest http) {
        tries.count(http);
        return steps.invitation(form);
    }

    /// A program fills in what people do not see, and in no time.
    private static boolean looksMade(JoinForm form, UUID number, Instant now) {
        return !form.website().isEmpty() || age(number, now).compareTo(QUICKEST) < 0;
    }

    private static Duration age(UUID number, Instant now) {
        return Duration.between(Ids.madeAt(number), now);
    }

    /// From here on in the language they have chosen.
    private static Visit spoken(JoinForm form, Visit visit) {
        return visit.spoken(form.language()).map(visit::in).orElse(visit);
    }

    private static ResponseEntity.HeadersBuilder<?> see(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", address);
    }
}
