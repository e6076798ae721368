package tandem.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.identities.IdentityKind;
import tandem.ways.Cards;
import tandem.ways.Codes;
import tandem.ways.Passphrases;
import tandem.ways.Ways;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// My ways in, and my devices. Asked for once more before anything changes.
@Controller
final class WaysController {
    private final Ways ways;
    private final MyWays mine;
    private final Entering entering;
    private final Codes codes;
    private final Cards cards;
    private final Passphrases passphrases;
    private final Sessions sessions;
    private final SignInPages pages;
    private final TicketCookie ticket;

    WaysController(
            Ways ways,
            MyWays mine,
            Entering entering,
            Codes codes,
            Cards cards,
            Passphrases passphrases,
            Sessions sessions,
            SignInPages pages,
            TicketCookie ticket) {
        this.ways = ways;
        this.mine = mine;
        this.entering = entering;
        this.codes = codes;
        this.cards = cards;
        this.passphrases = passphrases;
        this.sessions = sessions;
        this.pages = pages;
        this.ticket = ticket;
    }

    @GetMapping("/me/sign-in")
    Html ways(@RequestParam(name = "last", defaultValue = "") String last, Visit visit, HttpServletRequest request) {
        return page(visit, request, WaysForm.EMPTY, last.isEmpty() ? null : "signin.ways.last");
    }

    /// Somebody has just joined: how do they want to come in again?
    @GetMapping("/welcome/keep")
    Html keep(Visit visit, HttpServletRequest request) {
        return page(visit, request, new WaysForm(WaysForm.WELCOME, "", "", "", ""), null);
    }

    @PostMapping("/me/sign-in/card")
    Html card(WaysForm form, Visit visit) {
        return CardPage.html(visit, cards.make(mine.change(visit)), form.next(), "signin.card.lead");
    }

    @PostMapping("/me/sign-in/card/told")
    Object told(Visit visit) {
        ways.told(visit.me());
        return Seen.other("/me/sign-in");
    }

    @PostMapping("/me/sign-in/email")
    Object email(WaysForm form, Visit visit, HttpServletRequest request) {
        var me = mine.change(visit);
        if (IdentityKind.EMAIL.normal(form.email()).isEmpty()) {
            return page(visit, request, form, "signin.wrong.email").status(422);
        }
        var number = codes.ask(me, form.email(), visit.language());
        return Seen.other("/me/sign-in/email?next=" + form.next(), ticket.set(number, TicketCookie.LASTS));
    }

    @GetMapping("/me/sign-in/email")
    Html number(WaysForm form, Visit visit) {
        return typed(form, visit, null);
    }

    @PostMapping("/me/sign-in/email/number")
    Object number(WaysForm form, Visit visit, HttpServletRequest request) {
        var me = mine.change(visit);
        var address = codes.address(me, ticket.of(request), form.code());
        if (address.isEmpty()) {
            return typed(form, visit, "signin.wrong.code").status(422);
        }
        boolean kept = mine.keep(me, address.get());
        return kept
                ? Seen.other(form.next(), ticket.unset())
                : typed(form, visit, "signin.wrong.anothers").status(422);
    }

    @PostMapping("/me/sign-in/email/end")
    Object endEmail(Visit visit) {
        var me = mine.change(visit);
        return mine.end(me, () -> mine.forgetEmail(me));
    }

    @PostMapping("/me/sign-in/passphrase")
    Object passphrase(WaysForm form, Visit visit, HttpServletRequest request) {
        var me = mine.change(visit);
        if (!form.word().matches("[\\p{L}\\p{N} '-]{2," + Passphrases.LONGEST_WORD + "}")) {
            return page(visit, request, form, "signin.wrong.word").status(422);
        }
        var wrong = passphrases.wrong(form.passphrase());
        if (wrong.isPresent()) {
            var text = "signin.wrong.passphrase-" + wrong.get().name().toLowerCase(java.util.Locale.ROOT);
            return page(visit, request, form, text).status(422);
        }
        passphrases.keep(me, form.word(), form.passphrase());
        return Seen.other(form.next());
    }

    @PostMapping("/me/sign-in/passphrase/end")
    Object endPassphrase(Visit visit) {
        var me = mine.change(visit);
        return mine.end(me, () -> passphrases.forget(me));
    }

    @PostMapping("/me/sessions/{id}/end")
    Object endSession(@PathVariable UUID id, Visit visit) {
        sessions.end(visit.me(), id);
        return Seen.other("/me/sign-in");
    }

    @PostMapping("/me/sessions/end")
    Object endSessions(Visit visit) {
        mine.leaveEverywhere(visit.me());
        return Seen.other("/sign-out", sessions.leave());
    }

    private Html page(Visit visit, HttpServletRequest request, WaysForm form, @Nullable String said) {
        var me = visit.me();
        boolean onlyPasskey = !entering.lets(me, Method.CODE);
        boolean welcome = form.welcome() && !onlyPasskey;
        var title = visit.texts().of(welcome ? "signin.keep.title" : "signin.ways.title");
        var shell = Page.personal(visit, welcome ? Tab.NONE : Tab.ME, title);
        var page = new WaysPage(
                shell,
                ways.of(me),
                sessions.of(me),
                form,
                onlyPasskey,
                mine.mayChange(visit),
                ways.untold(me).orElse(null),
                said,
                pages.where(request));
        return Html.of(welcome ? "signin/keep.jte" : "signin/ways.jte", shell, page);
    }

    /// What shows the form for the number that went to a new address.
    record NumberPage(Page shell, WaysForm form, @Nullable String said) {}

    private static Html typed(WaysForm form, Visit visit, @Nullable String said) {
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("signin.code.title"));
        return Html.of("signin/number.jte", shell, new NumberPage(shell, form, said));
    }
}
