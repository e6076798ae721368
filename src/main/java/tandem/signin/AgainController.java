package tandem.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.shared.PersonId;
import tandem.ways.Codes;
import tandem.ways.Passkeys;
import tandem.ways.Passphrases;
import tandem.ways.Ways;
import tandem.web.Back;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Showing again that it is oneself, before something that matters. Any way of one's own will do; whoever works here
/// and
/// has a passkey shows that.
@Controller
final class AgainController {
    private final Ways ways;
    private final Codes codes;
    private final ByCard byCard;
    private final Passphrases passphrases;
    private final Passkeys passkeys;
    private final Entering entering;
    private final Sessions sessions;
    private final SignInPages pages;
    private final TicketCookie ticket;
    private final NetworkLimit limit;

    AgainController(
            Ways ways,
            Codes codes,
            ByCard byCard,
            Passphrases passphrases,
            Passkeys passkeys,
            Entering entering,
            Sessions sessions,
            SignInPages pages,
            TicketCookie ticket,
            NetworkLimit limit) {
        this.ways = ways;
        this.codes = codes;
        this.byCard = byCard;
        this.passphrases = passphrases;
        this.passkeys = passkeys;
        this.entering = entering;
        this.sessions = sessions;
        this.pages = pages;
        this.ticket = ticket;
        this.limit = limit;
    }

    /// @param onlyPasskey whether nothing else counts for this person
    /// @param persona whether a reader of the sample is somebody made up, who has nothing to show
    record AgainPage(
            Page shell,
            Ways.Mine mine,
            SignInForm form,
            boolean sent,
            boolean onlyPasskey,
            boolean persona,
            @Nullable String said,
            @Nullable String passkeysAt) {
        /// How the button of a way looks: the only one is the main one.
        String button() {
            return onlyPasskey || ways() == 1 ? "btn main" : "btn";
        }

        private long ways() {
            return Stream.of(!mine.passkeys().isEmpty(), mine.email() != null, mine.name() != null, mine.card() != null)
                    .filter(Boolean::booleanValue)
                    .count();
        }
    }

    @GetMapping("/sign-in/again")
    Html again(
            @RequestParam(name = "next", defaultValue = "") String next,
            @RequestParam(name = "late", defaultValue = "") String late,
            @RequestParam(name = "sent", defaultValue = "") String sent,
            Visit visit,
            HttpServletRequest request) {
        var said = late.isEmpty() ? null : "signin.again.late";
        return page(visit, request, SignInForm.empty(next), !sent.isEmpty(), said);
    }

    @PostMapping("/sign-in/again/number")
    Object ask(SignInForm form, Visit visit, HttpServletRequest request) {
        limit.count(request);
        var email = ways.of(visit.me()).email();
        if (email == null) {
            throw Refusal.notFound();
        }
        var more = form.query();
        return Seen.other(
                "/sign-in/again" + (more.isEmpty() ? "?" : more + "&") + "sent=1",
                ticket.set(codes.ask(email, visit.language()), TicketCookie.LASTS));
    }

    @PostMapping("/sign-in/again")
    Object prove(SignInForm form, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        limit.count(request);
        var me = visit.me();
        if (!form.card().isEmpty()) {
            return useCard(me, form, visit, request, response);
        }
        var method = persona(visit)
                ? Optional.of(Method.PERSONA)
                : shown(me, form, request).filter(way -> entering.lets(me, way));
        var session = Objects.requireNonNull(visit.reader().session());
        var cookie = method.flatMap(way -> sessions.prove(session, me, way));
        if (cookie.isEmpty()) {
            return page(visit, request, form, !form.code().isEmpty(), "signin.again.wrong")
                    .status(422);
        }
        return Seen.other(Back.to(form.next(), "/me/sign-in"), cookie.get(), ticket.unset());
    }

    /// A card is used up here as anywhere, so the answer is the next one.
    private Html useCard(
            PersonId me, SignInForm form, Visit visit, HttpServletRequest request, HttpServletResponse response) {
        var session = Objects.requireNonNull(visit.reader().session());
        var shown = byCard.prove(me, session, form, visit);
        if (shown.isEmpty()) {
            return page(visit, request, form, false, "signin.again.wrong").status(422);
        }
        response.addHeader("Set-Cookie", shown.get().cookie());
        return CardPage.html(visit, shown.get().next(), Back.to(form.next(), "/me/sign-in"), "signin.card.used");
    }

    /// The way that was shown to be theirs.
    private Optional<Method> shown(PersonId me, SignInForm form, HttpServletRequest request) {
        if (!form.answer().isEmpty()) {
            return when(passkeys.check(form.answer()).filter(me::equals).isPresent(), Method.PASSKEY);
        }
        if (!form.code().isEmpty()) {
            return when(
                    codes.enter(ticket.of(request), form.code())
                            .filter(me::equals)
                            .isPresent(),
                    Method.CODE);
        }
        return when(passphrases.right(me, form.passphrase()), Method.PASSPHRASE);
    }

    /// In the sample, whoever is somebody made up says so once more. A real program knows no such session.
    private boolean persona(Visit visit) {
        return visit.program().sample()
                && sessions.of(visit.me()).stream()
                        .filter(session -> session.id().equals(visit.reader().session()))
                        .anyMatch(session -> session.method() == Method.PERSONA);
    }

    private static Optional<Method> when(boolean right, Method way) {
        return right ? Optional.of(way) : Optional.empty();
    }

    private Html page(Visit visit, HttpServletRequest request, SignInForm form, boolean sent, @Nullable String said) {
        var me = visit.me();
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("signin.again.title"));
        var page = new AgainPage(
                shell,
                ways.of(me),
                form,
                sent,
                !entering.lets(me, Method.CODE),
                persona(visit),
                said,
                pages.where(request));
        return Html.of("signin/again.jte", shell, page);
    }
}
