package tandem.giving;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.content.Item;
import tandem.content.Prose;
import tandem.wall.Role;
import tandem.web.FormPage;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// The supervisor's side: who would like to, the talk with them, and signing; and for coordinators, who does what.
@Controller
final class OfferController {
    private final Giving giving;
    private final Guides guides;

    OfferController(Giving giving, Guides guides) {
        this.giving = giving;
        this.guides = guides;
    }

    /// @param awaited a talk, or a signature of ours
    /// @param later theirs to sign, or a talk on a day to come
    /// @param giving who gives now
    record OffersPage(
            Page shell,
            List<Offer> awaited,
            List<Offer> later,
            List<Offer> giving,
            boolean supervises,
            LocalDate today) {
        Texts texts() {
            return shell.texts();
        }

        String since(Offer offer) {
            return texts().dayAlone(
                            LocalDate.ofInstant(
                                    offer.offered(), shell.visit().program().zone()),
                            today);
        }

        String state(Offer offer) {
            var t = texts();
            return switch (offer.state()) {
                case TALK ->
                    offer.next()
                            .map(day -> t.of("giving.staff.again", t.day(day.isBefore(today) ? today : day, today)))
                            .orElseGet(() -> t.of("giving.staff.talk"));
                case THEIRS -> t.of("giving.staff.theirs");
                case OURS -> t.of("giving.staff.ours");
                case GIVES -> t.of("giving.staff.gives");
            };
        }
    }

    /// @param wrong per field what to mend
    record OfferPage(
            Page shell,
            Offer offer,
            @Nullable Item guide,
            Prose prose,
            TalkForm form,
            Map<String, String> wrong,
            LocalDate today)
            implements FormPage {
        boolean mineToSign() {
            return offer.state() == Offer.State.OURS;
        }

        boolean talks() {
            return offer.state() == Offer.State.TALK || offer.state() == Offer.State.THEIRS;
        }
    }

    @GetMapping("/offers")
    Html all(Visit visit) {
        var today = giving.today();
        var all = giving.all(visit.actor()).stream()
                .filter(offer -> !offer.person().equals(visit.me()))
                .toList();
        boolean supervises = visit.reader().is(Role.SUPERVISOR);
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("giving.staff.title"));
        return Html.of(
                "giving/offers.jte",
                shell,
                new OffersPage(
                        shell,
                        all.stream().filter(offer -> offer.awaited(today)).toList(),
                        all.stream()
                                .filter(offer -> !offer.awaited(today) && offer.state() != Offer.State.GIVES)
                                .toList(),
                        all.stream()
                                .filter(offer -> offer.state() == Offer.State.GIVES)
                                .toList(),
                        supervises,
                        today));
    }

    @GetMapping("/offers/{id}")
    Html one(@PathVariable("id") UUID id, Visit visit) {
        return show(find(id, visit), TalkForm.empty(giving.today()), Map.of(), visit);
    }

    @PostMapping("/offers/{id}/talks")
    Object talk(@PathVariable("id") UUID id, TalkForm form, Visit visit) {
        var offer = find(id, visit);
        var _ = form.id().orElseThrow(() -> Refusal.bad("key"));
        var wrong = form.wrong(giving.today());
        if (!wrong.isEmpty()) {
            return show(offer, form, wrong, visit).status(422);
        }
        giving.talk(visit.me(), offer, form.said(giving.today()));
        return Seen.other("/offers/" + id);
    }

    @PostMapping("/offers/{id}/signature")
    Object sign(@PathVariable("id") UUID id, Visit visit) {
        giving.begin(visit.me(), find(id, visit));
        return Seen.other("/offers/" + id);
    }

    private Html show(Offer offer, TalkForm form, Map<String, String> wrong, Visit visit) {
        var shell = Page.personal(visit, Tab.DESK, offer.name());
        return Html.of(
                "giving/offer.jte",
                shell,
                new OfferPage(
                        shell,
                        offer,
                        guides.of(offer.way(), visit).orElse(null),
                        Guides.prose(visit),
                        form,
                        wrong,
                        giving.today()));
    }

    /// Nobody decides about themselves.
    private Offer find(UUID id, Visit visit) {
        return giving.visibleTo(visit.actor(), id)
                .filter(offer -> !offer.person().equals(visit.me()))
                .orElseThrow(Refusal::notFound);
    }
}
