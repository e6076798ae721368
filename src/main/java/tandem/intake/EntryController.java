package tandem.intake;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.joining.Invitations;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.QrCode;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Typed;
import tandem.web.Visit;

/// One row of the roster: what they say yes to, and the invitation made from it.
@Controller
final class EntryController {
    private static final int INVITED_FOR = 14;

    private final Entries roster;
    private final Handoffs handoffs;
    private final Coordinators coordinators;
    private final Invitations invitations;

    EntryController(Entries roster, Handoffs handoffs, Coordinators coordinators, Invitations invitations) {
        this.roster = roster;
        this.handoffs = handoffs;
        this.coordinators = coordinators;
        this.invitations = invitations;
    }

    /// @param paper texts in the language of the one who is invited
    record InvitedPage(
            Page shell,
            Entry entry,
            Texts paper,
            String code,
            String link,
            String address,
            String until,
            QrCode picture) {
        Texts texts() {
            return shell.texts();
        }
    }

    @GetMapping("/roster/{id}")
    Html one(@PathVariable("id") UUID id, Visit visit) {
        return show(find(id, visit), ConsentForm.empty(roster.today()), Map.of(), null, visit);
    }

    @PostMapping("/roster/{id}/change")
    Object change(
            @PathVariable("id") UUID id,
            @RequestParam(name = "discharge", defaultValue = "") String discharge,
            @RequestParam(name = "language", defaultValue = "") String language,
            @RequestParam(name = "coordinator", defaultValue = "") String coordinator,
            Visit visit) {
        var entry = find(id, visit);
        var day = Typed.day(discharge);
        if (!discharge.isBlank() && day.isEmpty()) {
            return show(entry, ConsentForm.empty(roster.today()), Map.of(), "intake.wrong.discharge", visit)
                    .status(422);
        }
        var owner = Typed.id(coordinator)
                .map(PersonId::new)
                .filter(coordinators.names(visit.actor())::containsKey)
                .or(entry::coordinator);
        roster.change(visit.me(), entry, day, language.equals("es") ? Language.ES : Language.EN, owner);
        return Seen.other(entry.path());
    }

    @PostMapping("/roster/{id}/consent")
    Object agree(@PathVariable("id") UUID id, ConsentForm form, Visit visit) {
        var entry = find(id, visit);
        var _ = form.id().orElseThrow(() -> Refusal.bad("key"));
        var today = roster.today();
        var wrong = form.wrong(today);
        if (!wrong.isEmpty()) {
            return show(entry, form, wrong, null, visit).status(422);
        }
        var words = words(entry, form.ends(today).orElseThrow(), visit);
        roster.agree(visit.me(), entry, form.agreed(words.text(), today));
        return Seen.other(entry.path() + "#invite");
    }

    /// The code is in this answer and nowhere else, so the answer is the page itself.
    @PostMapping("/roster/{id}/invitation")
    Object invite(@PathVariable("id") UUID id, @RequestParam(name = "key", defaultValue = "") String key, Visit visit) {
        var entry = find(id, visit);
        var form = Typed.id(key).orElseThrow(() -> Refusal.bad("key"));
        var today = roster.today();
        if (!entry.agreedOn(today)) {
            return Seen.other(entry.path());
        }
        var ends = entry.consent().map(Agreed::expires).orElse(today);
        var days = Math.min(INVITED_FOR, ChronoUnit.DAYS.between(today, ends) + 1);
        var wish = new Invitations.Wish(
                form, Role.MEMBER, null, visit.texts().of("intake.invited.note"), Duration.ofDays(days));
        var code = invitations.invite(visit.me(), wish);
        var made = invitations.numbered(visit.me(), code).orElseThrow();
        entry.invitation()
                .filter(earlier -> !earlier.equals(made))
                .ifPresent(earlier -> invitations.revoke(visit.me(), earlier));
        roster.invited(visit.me(), entry, made);
        return invited(entry, code, today.plusDays(days), visit);
    }

    @PostMapping("/roster/{id}/removal")
    Object remove(@PathVariable("id") UUID id, Visit visit) {
        var entry = find(id, visit);
        entry.invitation().ifPresent(open -> invitations.revoke(visit.me(), open));
        roster.remove(visit.me(), entry);
        return Seen.other("/roster");
    }

    private static Html invited(Entry entry, String code, LocalDate until, Visit visit) {
        var paper = Texts.in(entry.language());
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("intake.invited.title"));
        var address = visit.site().address();
        var link = address.of("/join?code=" + code);
        return Html.of(
                "intake/invited.jte",
                shell,
                new InvitedPage(
                        shell, entry, paper, code, link, address.of("/join"), paper.date(until), QrCode.of(link)));
    }

    private Html show(
            Entry entry, ConsentForm form, Map<String, String> wrong, @Nullable String wrongDay, Visit visit) {
        var today = roster.today();
        var ends = form.ends(today).orElse(today.plusDays(ConsentForm.USUAL));
        var shell = Page.personal(visit, Tab.DESK, entry.facts().name());
        return Html.of(
                "intake/entry.jte",
                shell,
                new EntryPage(
                        shell,
                        entry,
                        coordinators.names(visit.actor()),
                        words(entry, ends, visit),
                        handoffs.all(visit.actor()).stream()
                                .filter(each ->
                                        each.entry().filter(entry.id()::equals).isPresent())
                                .toList(),
                        form,
                        wrong,
                        wrongDay,
                        Ids.next(),
                        today));
    }

    private ConsentWords words(Entry entry, LocalDate ends, Visit visit) {
        var t = Texts.in(entry.language());
        var names = coordinators.names(visit.actor());
        var coordinator = Optional.ofNullable(names.get(entry.coordinator().orElse(visit.me())))
                .orElseGet(() -> t.of("bridge.somebody"));
        return ConsentWords.of(t, visit.program(), entry.facts(), coordinator, ends);
    }

    private Entry find(UUID id, Visit visit) {
        return roster.visibleTo(visit.actor(), id).orElseThrow(Refusal::notFound);
    }
}
