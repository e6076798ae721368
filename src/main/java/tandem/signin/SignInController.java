package tandem.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.ways.Cards;
import tandem.ways.Codes;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.RateLimit;
import tandem.web.Tab;
import tandem.web.Visit;

/// Coming in with an e-mailed code or a card. What is answered does not depend on whether anybody is known here.
@Controller
final class SignInController {
    private static final int TRIES_OF_A_NETWORK = 50;

    private final Codes codes;
    private final Cards cards;
    private final Entering entering;
    private final TicketCookie ticket;
    private final RateLimit limit;

    SignInController(Codes codes, Cards cards, Entering entering, TicketCookie ticket, Clock clock) {
        this.codes = codes;
        this.cards = cards;
        this.entering = entering;
        this.ticket = ticket;
        this.limit = new RateLimit(TRIES_OF_A_NETWORK, Duration.ofMinutes(15), clock);
    }

    @GetMapping("/sign-in")
    Html signIn(
            @RequestParam(name = "next", defaultValue = "") String next,
            @RequestParam(name = "late", defaultValue = "") String late,
            Visit visit) {
        return door(visit, SignInForm.empty(next), Stay.UNSAID, late.isEmpty() ? null : "signin.late");
    }

    /// Where the language was changed on a page that answered a form.
    @GetMapping("/sign-in/card")
    Object formerCard() {
        return Answers.see("/sign-in");
    }

    @PostMapping("/sign-in")
    Object ask(SignInForm form, Visit visit, HttpServletRequest request) {
        if (form.email().isEmpty() || form.email().length() > SignInForm.LONGEST) {
            return door(visit, form, Stay.UNSAID, "signin.wrong.email").status(422);
        }
        limit.count(request);
        var number = codes.ask(form.email(), visit.language());
        return Answers.see("/sign-in/code" + form.query(), ticket.set(number));
    }

    @GetMapping("/sign-in/code")
    Html code(@RequestParam(name = "next", defaultValue = "") String next, Visit visit) {
        return code(visit, SignInForm.empty(next), Stay.UNSAID, null);
    }

    @PostMapping("/sign-in/code")
    Object enter(SignInForm form, Stay stay, Visit visit, HttpServletRequest request) {
        limit.count(request);
        var person = codes.enter(ticket.of(request), form.code());
        var session = person.flatMap(known -> entering.enter(known, Method.CODE, stay, request));
        if (session.isEmpty()) {
            return code(visit, form, stay, "signin.wrong.code").status(422);
        }
        return Answers.see(
                entering.landing(person.orElseThrow(), Method.CODE, form.next()), session.get(), ticket.unset());
    }

    /// The answer is the next card: it is never shown again, so nothing leads past it.
    @PostMapping("/sign-in/card")
    Html card(SignInForm form, Stay stay, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        limit.count(request);
        var person = cards.owner(form.card(), form.number()).filter(known -> entering.lets(known, Method.CARD));
        var next = person.flatMap(known -> cards.use(form.card(), form.number()));
        var session = next.flatMap(used -> entering.enter(person.orElseThrow(), Method.CARD, stay, request));
        if (session.isEmpty()) {
            return door(visit, form, stay, "signin.wrong.card").status(422);
        }
        response.addHeader("Set-Cookie", session.get());
        var landing = entering.landing(person.orElseThrow(), Method.CARD, form.next());
        return CardPage.html(visit, next.orElseThrow(), landing, true);
    }

    private static Html door(Visit visit, SignInForm form, Stay stay, @Nullable String said) {
        return show("signin/signin.jte", "signin.title", visit, form, stay, said);
    }

    private static Html code(Visit visit, SignInForm form, Stay stay, @Nullable String said) {
        return show("signin/code.jte", "signin.code.title", visit, form, stay, said);
    }

    private static Html show(
            String template, String title, Visit visit, SignInForm form, Stay stay, @Nullable String said) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of(title));
        return Html.of(template, shell, new SignInPage(shell, form, stay, said));
    }
}
