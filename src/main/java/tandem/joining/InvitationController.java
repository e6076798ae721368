package tandem.joining;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.mail.Letter;
import tandem.mail.Outbox;
import tandem.shared.Language;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.QrCode;
import tandem.web.Refusal;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// The page of invitations.
@Controller
final class InvitationController {
    private final Invitations invitations;
    private final Outbox outbox;
    private final List<CircleChoices> circles;

    InvitationController(Invitations invitations, Outbox outbox, List<CircleChoices> circles) {
        this.invitations = invitations;
        this.outbox = outbox;
        this.circles = List.copyOf(circles);
    }

    @GetMapping("/invitations")
    Html list(Visit visit) {
        return list(InvitationForm.empty(visit.language().code()), Map.of(), visit);
    }

    /// The code is in this answer and nowhere else, so the answer is the page itself.
    @PostMapping("/invitations")
    Html invite(InvitationForm form, Visit visit) {
        var wrong = form.wrong();
        if (!wrong.isEmpty()) {
            return list(form, wrong, visit).status(422);
        }
        var wish = form.wish(InvitationsPage.may(visit.reader())).orElseThrow(() -> Refusal.bad("key"));
        var until = visit.now().plus(wish.lasting());
        var code = invitations.invite(visit.me(), wish, made -> {
            if (!form.email().isEmpty()) {
                outbox.send(visit.actor(), letter(form, link(made, visit), until, visit));
            }
        });
        return made(code, until, !form.email().isEmpty(), visit);
    }

    @PostMapping("/invitations/{id}/revocation")
    ResponseEntity<Void> revoke(@PathVariable UUID id, Visit visit) {
        if (!invitations.revoke(visit.me(), id)) {
            throw Refusal.notFound();
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/invitations")
                .build();
    }

    private Html list(InvitationForm form, Map<String, String> wrong, Visit visit) {
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("joining.invitations.title"));
        var offered =
                circles.stream().flatMap(from -> from.of(visit.me()).stream()).toList();
        return Html.of(
                "joining/invitations.jte",
                shell,
                new InvitationsPage(shell, invitations.of(visit.me()), offered, form, wrong));
    }

    private static Html made(String code, Instant until, boolean sent, Visit visit) {
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("joining.made.title"));
        var link = link(code, visit);
        var page = new MadePage(
                shell,
                code,
                link,
                visit.site().address().of("/join"),
                date(visit.texts(), until, visit),
                QrCode.of(link),
                sent);
        return Html.of("joining/made.jte", shell, page);
    }

    /// Sealed with the inviter's key while it waits; it says neither who sends it nor what it is about.
    private static Letter letter(InvitationForm form, String link, Instant until, Visit visit) {
        var texts = Texts.in(form.speaks().equals("es") ? Language.ES : Language.EN);
        var words = texts.of("joining.letter.words", link, date(texts, until, visit));
        return new Letter(visit.me().value(), form.email(), texts.of("joining.letter.subject"), words, until);
    }

    private static String link(String code, Visit visit) {
        return visit.site().address().of("/join?code=" + code);
    }

    private static String date(Texts texts, Instant moment, Visit visit) {
        return texts.date(moment.atZone(visit.program().zone()).toLocalDate());
    }
}
