package tandem.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.identities.IdentityKind;
import tandem.shared.PersonId;
import tandem.ways.Codes;
import tandem.ways.Passkeys;
import tandem.ways.Passphrases;
import tandem.web.Html;
import tandem.web.Seen;
import tandem.web.Visit;

/// Coming in. What is answered does not depend on whether anybody is known here.
@Controller
final class SignInController {
    private final Codes codes;
    private final ByCard byCard;
    private final Passphrases passphrases;
    private final Passkeys passkeys;
    private final Entering entering;
    private final SignInPages pages;
    private final TicketCookie ticket;
    private final NetworkLimit limit;

    SignInController(
            Codes codes,
            ByCard byCard,
            Passphrases passphrases,
            Passkeys passkeys,
            Entering entering,
            SignInPages pages,
            TicketCookie ticket,
            NetworkLimit limit) {
        this.codes = codes;
        this.byCard = byCard;
        this.passphrases = passphrases;
        this.passkeys = passkeys;
        this.entering = entering;
        this.pages = pages;
        this.ticket = ticket;
        this.limit = limit;
    }

    @GetMapping("/sign-in")
    Html signIn(
            @RequestParam(name = "next", defaultValue = "") String next,
            @RequestParam(name = "late", defaultValue = "") String late,
            Visit visit,
            HttpServletRequest request) {
        var said = late.isEmpty() ? null : "signin.late";
        return pages.door(visit, request, SignInForm.empty(next), Stay.UNSAID, said);
    }

    /// Where the language was changed on a page that answered a form.
    @GetMapping({"/sign-in/card", "/sign-in/passphrase", "/sign-in/passkey"})
    Object answered() {
        return Seen.other("/sign-in");
    }

    @PostMapping("/sign-in")
    Object ask(SignInForm form, Visit visit, HttpServletRequest request) {
        if (IdentityKind.EMAIL.normal(form.email()).isEmpty()) {
            return pages.door(visit, request, form, Stay.UNSAID, "signin.wrong.email")
                    .status(422);
        }
        limit.count(request);
        var number = codes.ask(form.email(), visit.language());
        return Seen.other("/sign-in/code" + form.query(), ticket.set(number, TicketCookie.LASTS));
    }

    @GetMapping("/sign-in/code")
    Html code(@RequestParam(name = "next", defaultValue = "") String next, Visit visit, HttpServletRequest request) {
        return pages.code(visit, request, SignInForm.empty(next), Stay.UNSAID, null);
    }

    @PostMapping("/sign-in/code")
    Object enter(SignInForm form, Stay stay, Visit visit, HttpServletRequest request) {
        limit.count(request);
        return enter(codes.enter(ticket.of(request), form.code()), Method.CODE, form, stay, request)
                .orElseGet(() -> pages.code(visit, request, form, stay, "signin.wrong.code")
                        .status(422));
    }

    @PostMapping("/sign-in/passphrase")
    Object passphrase(SignInForm form, Stay stay, Visit visit, HttpServletRequest request) {
        limit.count(request);
        return enter(passphrases.check(form.name(), form.passphrase()), Method.PASSPHRASE, form, stay, request)
                .orElseGet(() -> pages.door(visit, request, form, stay, "signin.wrong.passphrase")
                        .status(422));
    }

    @PostMapping("/sign-in/passkey")
    Object passkey(SignInForm form, Stay stay, Visit visit, HttpServletRequest request) {
        limit.count(request);
        return enter(passkeys.check(form.answer()), Method.PASSKEY, form, stay, request)
                .orElseGet(() -> pages.door(visit, request, form, stay, "signin.wrong.passkey")
                        .status(422));
    }

    /// The answer is the next card: it is never shown again, so nothing leads past it.
    @PostMapping("/sign-in/card")
    Html card(SignInForm form, Stay stay, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        limit.count(request);
        var shown = byCard.enter(form, stay, visit, request);
        if (shown.isEmpty()) {
            return pages.door(visit, request, form, stay, "signin.wrong.card").status(422);
        }
        response.addHeader("Set-Cookie", shown.get().cookie());
        var landing = entering.landing(shown.get().person(), Method.CARD, form.next());
        return CardPage.html(visit, shown.get().next(), landing, "signin.card.used");
    }

    private Optional<Object> enter(
            Optional<PersonId> person, Method method, SignInForm form, Stay stay, HttpServletRequest request) {
        return person.flatMap(known -> entering.enter(known, method, stay, request)
                .map(session -> Seen.other(entering.landing(known, method, form.next()), session, ticket.unset())));
    }
}
