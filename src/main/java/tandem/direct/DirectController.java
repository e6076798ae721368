package tandem.direct;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.content.HardWords;
import tandem.oncall.DutyLine;
import tandem.oncall.Roster;
import tandem.people.People;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Words with one person.
@Controller
final class DirectController {
    private final Directs directs;
    private final Known known;
    private final People people;
    private final HardWords hardWords;
    private final Roster roster;

    DirectController(Directs directs, Known known, People people, HardWords hardWords, Roster roster) {
        this.directs = directs;
        this.known = known;
        this.people = people;
        this.hardWords = hardWords;
        this.roster = roster;
    }

    @GetMapping("/words")
    Html all(Visit visit) {
        var me = visit.me();
        var shell = Page.personal(visit, tab(visit), visit.texts().of("direct.title"));
        var page = new DirectPage(shell, directs.asksFor(me), directs.of(me), directs.askedBy(me), known.roles(me));
        return Html.of("direct/words.jte", shell, page);
    }

    @GetMapping("/words/new")
    Object begin(@RequestParam("place") String place, @RequestParam("id") UUID id, Visit visit) {
        var met = met(place, id, visit);
        return directs.between(visit.me(), met)
                .<Object>map(talk -> Seen.other("/words/" + talk.id()))
                .orElseGet(() -> begin(place, id, met, false, visit));
    }

    /// Opens it by a role; or asks, or says yes to somebody who asked.
    @PostMapping("/words")
    Object open(@RequestParam("place") String place, @RequestParam("id") UUID id, Visit visit) {
        var met = met(place, id, visit);
        var circle = met.circle();
        if (met.kind() != TalkKind.FELLOWS || circle == null) {
            return Seen.other("/words/" + directs.open(visit.me(), met));
        }
        return switch (directs.ask(visit.me(), circle, met.other())) {
            case WAITS -> Seen.other("/words");
            case OPEN ->
                Seen.other("/words/"
                        + directs.between(visit.me(), met).orElseThrow().id());
            case ENOUGH -> begin(place, id, met, true, visit).status(422);
        };
    }

    @PostMapping("/words/asks/{id}/refusal")
    Object refuse(@PathVariable("id") UUID id, Visit visit) {
        directs.refuse(visit.me(), id);
        return Seen.other("/words");
    }

    @GetMapping("/words/{id}")
    Html talk(@PathVariable("id") UUID id, Visit visit) {
        return show(seen(id, visit), WordForm.empty(), null, visit);
    }

    @PostMapping("/words/{id}")
    Object say(@PathVariable("id") UUID id, WordForm form, Visit visit) {
        var talk = seen(id, visit);
        var wrong = form.wrong();
        if (wrong.isPresent() || !talk.open()) {
            return show(talk, form, wrong.orElse(null), visit).status(422);
        }
        if (!form.go().equals("anyway") && hardWords.in(form.words())) {
            var shell = Page.personal(visit, tab(visit), visit.texts().of("conversation.pause.title"));
            var duty = new DutyLine(roster, visit);
            return Html.of("direct/pause.jte", shell, new PausePage(shell, talk, form, duty));
        }
        if (directs.enough(visit.me())) {
            return show(talk, form, "direct.wrong.enough", visit).status(422);
        }
        directs.say(visit.me(), talk, form.key(), form.words());
        return Seen.other("/words/" + talk.id() + "#write");
    }

    @PostMapping("/words/{id}/ending")
    Object end(@PathVariable("id") UUID id, Visit visit) {
        var talk = seen(id, visit);
        directs.end(visit.me(), talk.id());
        return Seen.other("/words/" + talk.id());
    }

    @PostMapping("/words/{id}/ending/end")
    Object takeUp(@PathVariable("id") UUID id, Visit visit) {
        var talk = seen(id, visit);
        if (!directs.takeUp(visit.me(), talk.id())) {
            throw Refusal.notFound();
        }
        return Seen.other("/words/" + talk.id());
    }

    private Known.Met met(String place, UUID id, Visit visit) {
        return known.met(visit.me(), place, id).orElseThrow(Refusal::notFound);
    }

    private Talk seen(UUID id, Visit visit) {
        return directs.visibleTo(visit.me(), id).orElseThrow(Refusal::notFound);
    }

    private Html begin(String place, UUID id, Known.Met met, boolean enough, Visit visit) {
        var shell = Page.personal(visit, tab(visit), visit.texts().of("direct.title"));
        var circle = met.circle();
        boolean asked =
                circle != null && met.kind() == TalkKind.FELLOWS && directs.asked(visit.me(), circle, met.other());
        return Html.of("direct/new.jte", shell, new NewTalkPage(shell, place, id, met, asked, enough));
    }

    private Html show(Talk talk, WordForm form, @Nullable String wrong, Visit visit) {
        var shell = Page.personal(visit, tab(visit), visit.texts().of("direct.title"));
        var words = directs.read(visit.me(), talk);
        return Html.of(
                "direct/talk.jte", shell, new TalkPage(shell, talk, words, form, people.isNew(visit.me()), wrong));
    }

    private static Tab tab(Visit visit) {
        return visit.reader().staff() ? Tab.DESK : Tab.TODAY;
    }
}
