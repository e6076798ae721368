package tandem.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
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
    private static final String BEGIN = "/join";
    private static final String READ = "/join/read";
    private static final String NAME = "/join/name";
    private static final String PHONE = "/join/phone";
    private static final String NEXT = "/welcome/keep";

    /// From opening the first page to the last tap nobody takes less.
    private static final Duration QUICKEST = Duration.ofSeconds(5);

    private static final Duration SLOWEST = Duration.ofDays(1);

    private final Joining joining;
    private final JoinSteps steps;
    private final Pauses pauses;
    private final RateLimit tries;
    private final RateLimit joins;

    JoinController(Joining joining, JoinSteps steps, Pauses pauses, Clock clock) {
        this.joining = joining;
        this.steps = steps;
        this.pauses = pauses;
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

    /// The steps are read at addresses of their own, so that Back, a reload and another language find each of them.
    @GetMapping("/join/read")
    Object read(Visit visit, HttpServletRequest http) {
        return paused(visit, http)
                .<Object>map(paused -> readAgain(paused, visit, http))
                .orElseGet(() -> see(BEGIN).build());
    }

    @GetMapping("/join/name")
    Object name(Visit visit, HttpServletRequest http) {
        return step(visit, http, (paused, terms) -> steps.name(paused.form(), terms, paused.wrong(), visit));
    }

    @GetMapping("/join/phone")
    Object phone(Visit visit, HttpServletRequest http) {
        return step(visit, http, (paused, terms) -> steps.phone(paused.form(), terms, paused.wrong(), visit));
    }

    @PostMapping("/join/name")
    ResponseEntity<Void> read(JoinForm form, Visit visit) {
        return stopped(form, visit).orElseGet(() -> on(NAME, form, null, visit));
    }

    @PostMapping("/join/phone")
    ResponseEntity<Void> named(JoinForm form, Visit visit) {
        return stopped(form, visit).or(() -> doubted(form, visit)).orElseGet(() -> on(PHONE, form, null, visit));
    }

    @PostMapping("/join")
    ResponseEntity<Void> join(JoinForm form, Visit visit, HttpServletRequest http) {
        return stopped(form, visit).or(() -> doubted(form, visit)).orElseGet(() -> last(form, visit, http));
    }

    private ResponseEntity<Void> last(JoinForm form, Visit visit, HttpServletRequest http) {
        var number = form.number().orElseThrow(() -> Refusal.bad("key"));
        if (form.code().isEmpty() && looksMade(form, number, visit.now())) {
            return on(PHONE, form, "joining.phone.quick", visit);
        }
        (form.code().isEmpty() ? joins : tries).count(http);
        var terms = JoinSteps.read(form, visit.program()).orElseThrow();
        var in = spoken(form, visit);
        var newcomer = new Newcomer(number, form.code(), form.name(), in.language(), terms);
        return switch (joining.join(newcomer, new Arrival(form.session(), Device.of(http), visit.token()))) {
            case JoinOutcome.Joined joined -> welcome(joined.cookie(), in);
            case JoinOutcome.Already already -> see("/sign-in").build();
            case JoinOutcome.Closed closed -> on(READ, form, "joining.code.wrong", visit);
        };
    }

    private Object step(Visit visit, HttpServletRequest http, BiFunction<Paused, Terms, Html> page) {
        return paused(visit, http)
                .filter(paused -> paused.form().agreed())
                .flatMap(paused ->
                        JoinSteps.read(paused.form(), visit.program()).<Object>map(terms -> page.apply(paused, terms)))
                .orElseGet(() -> see(BEGIN).build());
    }

    /// What waits here, in the language in which it is read now.
    private Optional<Paused> paused(Visit visit, HttpServletRequest http) {
        return pauses.of(http, visit)
                .filter(paused -> !over(paused.form(), visit))
                .map(paused -> paused.in(visit.language()));
    }

    /// On to a step, with what was typed so far in this browser alone, and in the language they have chosen.
    private ResponseEntity<Void> on(String step, JoinForm form, @Nullable String wrong, Visit visit) {
        var answer = see(step).header("Set-Cookie", pauses.keep(new Paused(form, wrong, visit.now()), visit));
        var language = spoken(form, visit).language();
        return language == visit.language()
                ? answer.build()
                : answer.header("Set-Cookie", LanguageCookie.of(language, visit))
                        .build();
    }

    /// What ends a form, or leads back to where the words are read.
    private Optional<ResponseEntity<Void>> stopped(JoinForm form, Visit visit) {
        if (over(form, visit)) {
            return Optional.of(see("/sign-in").build());
        }
        if (old(form, visit)) {
            var fresh = JoinForm.begun(form.code(), visit.now(), visit.language());
            return Optional.of(on(READ, fresh, "joining.read.old", visit));
        }
        if (JoinSteps.read(form, visit.program()).isEmpty()) {
            return Optional.of(on(READ, form, "joining.read.changed", visit));
        }
        return form.agreed() ? Optional.empty() : Optional.of(on(READ, form, "joining.read.both", visit));
    }

    private Optional<ResponseEntity<Void>> doubted(JoinForm form, Visit visit) {
        return steps.doubt(form).map(doubt -> on(NAME, form, doubt.key(), visit));
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

    private ResponseEntity<Void> welcome(String cookie, Visit visit) {
        return see(NEXT)
                .header("Set-Cookie", cookie, pauses.end(), LanguageCookie.of(visit.language(), visit))
                .build();
    }

    private Html readAgain(Paused paused, Visit visit, HttpServletRequest http) {
        var form = paused.form();
        if (form.code().isEmpty() && !visit.program().joining().open()) {
            return steps.code("", paused.wrong(), visit).status(422);
        }
        var invitation = form.code().isEmpty() ? Optional.<Invitation>empty() : tried(form, http);
        return invitation.isPresent() || form.code().isEmpty()
                ? steps.read(form, paused.wrong(), visit, invitation)
                : closed(form, visit);
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
