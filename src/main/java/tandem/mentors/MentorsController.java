package tandem.mentors;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.Relation;
import tandem.shared.Contacts;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Role;
import tandem.web.Back;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Typed;
import tandem.web.Visit;

/// Finding a mentor: what matters, three who fit, asking one, and going separate ways again.
@Controller
final class MentorsController {
    static final int LONGEST_WORD = 300;

    private final Mentors mentors;
    private final Proposals proposals;
    private final Suggestions suggestions;
    private final Profiles profiles;
    private final Wishes wishes;
    private final Choices choices;
    private final People people;

    MentorsController(
            Mentors mentors,
            Proposals proposals,
            Suggestions suggestions,
            Profiles profiles,
            Wishes wishes,
            Choices choices,
            People people) {
        this.mentors = mentors;
        this.proposals = proposals;
        this.suggestions = suggestions;
        this.profiles = profiles;
        this.wishes = wishes;
        this.choices = choices;
        this.people = people;
    }

    record WishesPage(Page shell, WishForm form, Choices choices) {
        Texts texts() {
            return shell.texts();
        }

        List<Choices.Choice> choices(Kind kind) {
            return choices.of(kind, texts().language());
        }
    }

    /// @param key the number of the form
    /// @param asks whether the reader may ask them
    /// @param wrong the text of what to mend; null where all is well
    record MentorPage(
            Page shell,
            MentorCard card,
            boolean asks,
            String key,
            String word,
            @Nullable String wrong) {
        Texts texts() {
            return shell.texts();
        }
    }

    /// @param wishes what the member shows of what matters to them
    /// @param card the mentor as the member sees them; null for the mentor
    /// @param full whether the mentor just said yes and has no place
    record AskPage(
            Page shell,
            Proposal proposal,
            List<MentorCard.Line> wishes,
            @Nullable MentorCard card,
            boolean full) {
        Texts texts() {
            return shell.texts();
        }

        boolean mentor() {
            return proposal.mentor().equals(shell.visit().me());
        }

        boolean member() {
            return proposal.person().equals(shell.visit().me());
        }
    }

    @GetMapping("/mentors")
    Html all(
            @RequestParam(name = "others", defaultValue = "0") String others,
            @RequestParam(name = "busy", required = false) @Nullable String busy,
            Visit visit) {
        var t = visit.texts();
        var me = visit.me();
        var mine = proposals.of(me);
        var asked = mine.stream().filter(each -> each.person().equals(me)).toList();
        var open = asked.stream()
                .filter(each -> each.open() && !each.parted())
                .findFirst()
                .orElse(null);
        int round = Typed.number(others, 0, Suggestions.ROUNDS - 1).orElse(0);
        boolean looks = open == null && wishes.looks(me);
        var shell = Page.personal(visit, tab(visit), t.of("mentors.title"));
        return Html.of(
                "mentors/mentors.jte",
                shell,
                new MentorsPage(
                        shell,
                        mentors.pair(visit.actor(), me).map(pair -> mine(pair, visit)),
                        open,
                        declined(asked),
                        wishes.said(visit.actor(), me)
                                .map(WishStore.Seeking::wants)
                                .orElse(null),
                        looks,
                        suggestions.lines(wishes.of(visit.actor(), me), t),
                        looks ? suggestions.of(visit, round) : new Suggestions.Three(List.of(), false),
                        round,
                        busy != null,
                        walks(visit, mine)));
    }

    @PostMapping("/mentors/seeking")
    Object seek(Visit visit) {
        wishes.seek(member(visit), true);
        return Seen.other("/mentors");
    }

    @PostMapping("/mentors/seeking/end")
    Object notNow(Visit visit) {
        wishes.seek(member(visit), false);
        return Seen.other("/mentors");
    }

    @GetMapping("/mentors/wishes")
    Html wishes(Visit visit) {
        member(visit);
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("mentors.wishes"));
        var form = WishForm.of(wishes.of(visit.actor(), visit.me()));
        return Html.of("mentors/wishes.jte", shell, new WishesPage(shell, form, choices));
    }

    @PostMapping("/mentors/wishes")
    Object wish(@RequestParam MultiValueMap<String, String> typed, Visit visit) {
        wishes.write(member(visit), new WishForm(typed).wishes(choices));
        return Seen.other("/mentors");
    }

    @GetMapping("/mentors/{id}")
    Html one(@PathVariable("id") UUID id, Visit visit) {
        return one(find(id, visit), Ids.next().toString(), "", null, visit);
    }

    /// Whoever cannot be asked is not free right now: nothing says more.
    @PostMapping("/mentors/{id}/ask")
    Object ask(
            @PathVariable("id") UUID id,
            @RequestParam(name = "key", defaultValue = "") String key,
            @RequestParam(name = "word", defaultValue = "") String typed,
            Visit visit) {
        var me = member(visit);
        var number = Typed.id(key).orElseThrow(() -> Refusal.bad("key"));
        var mentor = profiles.visibleTo(visit.actor(), id);
        if (mentor.isEmpty()) {
            return Seen.other("/mentors?busy=1");
        }
        var word = typed.strip();
        if (word.length() > LONGEST_WORD || Contacts.typed(word)) {
            var wrong = word.length() > LONGEST_WORD ? "mentors.wrong.word" : "mentors.wrong.number";
            return one(mentor.get(), key, word, wrong, visit).status(422);
        }
        return Seen.other(proposals.ask(me, number, mentor.get(), word) ? "/mentors" : "/mentors?busy=1");
    }

    @GetMapping("/mentors/asks/{id}")
    Html proposal(@PathVariable("id") UUID id, Visit visit) {
        return show(proposal(visit, id), false, visit);
    }

    @PostMapping("/mentors/asks/{id}/yes")
    Object yes(@PathVariable("id") UUID id, Visit visit) {
        var proposal = mine(visit, id);
        return switch (proposals.yes(visit.me(), proposal)) {
            case AGREED, WAITS -> Seen.other("/mentors");
            case FULL -> show(proposal, true, visit).status(409);
            case GONE -> Seen.other(proposal.path());
        };
    }

    @PostMapping("/mentors/asks/{id}/end")
    Object no(@PathVariable("id") UUID id, Visit visit) {
        proposals.no(visit.me(), mine(visit, id));
        return Seen.other("/mentors");
    }

    /// Either of the two goes on alone; the coordinator of the member ends it for both.
    ///
    /// @param back where it was asked for; empty where it is the usual page
    @PostMapping("/mentors/pairs/{person}/{mentor}/end")
    Object end(
            @PathVariable("person") UUID person,
            @PathVariable("mentor") UUID mentor,
            @RequestParam(name = "back", defaultValue = "") String back,
            Visit visit) {
        if (!mentors.end(visit.actor(), new PersonId(person), new PersonId(mentor))) {
            throw Refusal.notFound();
        }
        return Seen.other(Back.to(back, visit.reader().is(Role.COORDINATOR) ? "/mentors/load" : "/mentors"));
    }

    private Html one(Profile profile, String key, String word, @Nullable String wrong, Visit visit) {
        var t = visit.texts();
        var shell = Page.personal(visit, tab(visit), profile.name());
        boolean asks = visit.reader().is(Role.MEMBER) && wishes.looks(visit.me());
        var page = new MentorPage(
                shell, suggestions.card(profile, visit), asks, key, word, wrong == null ? null : t.of(wrong));
        return Html.of("mentors/mentor.jte", shell, page);
    }

    private Html show(Proposal proposal, boolean full, Visit visit) {
        var shell = Page.personal(visit, tab(visit), visit.texts().of("mentors.ask.title"));
        var wished = proposal.person().equals(visit.me())
                ? Map.<Kind, Wishes.Wish>of()
                : wishes.of(visit.actor(), proposal.person());
        var card = proposal.mentor().equals(visit.me())
                ? null
                : profiles.of(visit.actor(), List.of(proposal.mentor())).stream()
                        .findFirst()
                        .map(profile -> suggestions.card(profile, visit))
                        .orElse(null);
        return Html.of(
                "mentors/ask.jte",
                shell,
                new AskPage(shell, proposal, suggestions.lines(wished, visit.texts()), card, full));
    }

    private MentorsPage.Mine mine(Relation pair, Visit visit) {
        var mentor = people.visibleTo(visit.actor(), pair.holder()).map(Person::name);
        var card = profiles.of(visit.actor(), List.of(pair.holder())).stream()
                .findFirst()
                .map(profile -> suggestions.card(profile, visit));
        var name = card.map(each -> each.profile().name())
                .or(() -> mentor)
                .orElseGet(() -> visit.texts().of("mentors.somebody"));
        return new MentorsPage.Mine(pair.id(), pair.holder(), name, since(pair, visit), card.orElse(null));
    }

    private MentorsPage.@Nullable Walks walks(Visit visit, List<Proposal> mine) {
        if (!visit.reader().is(Role.MENTOR)) {
            return null;
        }
        var pairs = mentors.walks(visit.actor(), visit.me());
        var known = people.visibleTo(
                visit.actor(), pairs.stream().map(Relation::subject).toList());
        return new MentorsPage.Walks(
                profiles.own(visit.me()).orElse(null),
                pairs.stream()
                        .filter(pair -> known.containsKey(pair.subject()))
                        .map(pair -> new MentorsPage.Walk(
                                pair.id(),
                                pair.subject(),
                                Objects.requireNonNull(known.get(pair.subject()))
                                        .name(),
                                since(pair, visit)))
                        .toList(),
                mine.stream()
                        .filter(each -> each.mentor().equals(visit.me()) && each.asksMentor())
                        .toList());
    }

    private static String since(Relation pair, Visit visit) {
        return visit.texts().date(pair.given().atZone(visit.readerZone()).toLocalDate());
    }

    /// The name of whoever was asked last and is not free; of a pair that may not meet it says the same.
    private static String declined(List<Proposal> asked) {
        return asked.stream()
                .findFirst()
                .filter(Proposal::declined)
                .map(Proposal::mentorName)
                .orElse("");
    }

    /// One that the reader is asked about, or asked for.
    private Proposal mine(Visit visit, UUID id) {
        return Optional.of(proposal(visit, id))
                .filter(each ->
                        each.person().equals(visit.me()) || each.mentor().equals(visit.me()))
                .orElseThrow(Refusal::notFound);
    }

    private Proposal proposal(Visit visit, UUID id) {
        return proposals
                .visibleTo(visit.actor(), id)
                .filter(each -> !each.parted())
                .orElseThrow(Refusal::notFound);
    }

    private Profile find(UUID id, Visit visit) {
        return profiles.visibleTo(visit.actor(), id).orElseThrow(Refusal::notFound);
    }

    private static PersonId member(Visit visit) {
        if (!visit.reader().is(Role.MEMBER)) {
            throw Refusal.notFound();
        }
        return visit.me();
    }

    static Tab tab(Visit visit) {
        return visit.reader().staff() ? Tab.DESK : Tab.ME;
    }
}
