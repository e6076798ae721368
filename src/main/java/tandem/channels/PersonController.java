package tandem.channels;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.people.Deaths;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Gate;
import tandem.web.Back;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Typed;
import tandem.web.Visit;

/// How one person wants to be reached, for those who reach out to them; and what to say on the telephone.
@Controller
final class PersonController {
    private static final int LONGEST = 1500;

    private final Channels channels;
    private final KioskCodes codes;
    private final PrintRun run;
    private final People people;
    private final Relations relations;
    private final Identities identities;
    private final Deaths deaths;
    private final Audit audit;
    private final Gate gate;

    PersonController(
            Channels channels,
            KioskCodes codes,
            PrintRun run,
            People people,
            Relations relations,
            Identities identities,
            Deaths deaths,
            Audit audit,
            Gate gate) {
        this.channels = channels;
        this.codes = codes;
        this.run = run;
        this.people = people;
        this.relations = relations;
        this.identities = identities;
        this.deaths = deaths;
        this.audit = audit;
        this.gate = gate;
    }

    @GetMapping("/channels/people/{person}")
    Html one(
            @PathVariable("person") UUID id,
            @RequestParam(name = "letter", required = false) Optional<String> letter,
            Visit visit) {
        return show(id, null, null, letter.filter(said -> said.equals("queued")).isPresent() ? "queued" : "", visit);
    }

    /// What they said on the telephone or at the desk: a yes, written down for them.
    @PostMapping("/channels/people/{person}/ways/{way}")
    Object agree(@PathVariable("person") UUID id, @PathVariable("way") String way, Visit visit) {
        var person = looksAfter(visit, id).id();
        var channel = Channel.read(way).orElseThrow(Refusal::notFound);
        if (channel == Channel.EMAIL && !reach(visit, person, true).containsKey(IdentityKind.EMAIL)) {
            return show(id, null, null, PersonPage.NO_MAIL, visit).status(422);
        }
        channels.agree(visit.actor(), person, channel);
        return Seen.other("/channels/people/" + id);
    }

    @PostMapping("/channels/people/{person}/ways/{way}/end")
    ResponseEntity<Void> withdraw(@PathVariable("person") UUID id, @PathVariable("way") String way, Visit visit) {
        var person = looksAfter(visit, id);
        channels.withdraw(visit.actor(), person.id(), Channel.read(way).orElseThrow(Refusal::notFound));
        return Seen.other("/channels/people/" + id);
    }

    @GetMapping("/channels/people/{person}/code")
    Html askForCode(@PathVariable("person") UUID id, Visit visit) {
        looksAfter(visit, id);
        return coded(visit, id, "");
    }

    /// A number for the shared device, said to somebody who stands there.
    @PostMapping("/channels/people/{person}/code")
    Html code(@PathVariable("person") UUID id, Visit visit) {
        return coded(visit, id, codes.speak(visit.me(), looksAfter(visit, id).id()));
    }

    private static Html coded(Visit visit, UUID id, String code) {
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("channels.code"));
        return Html.of("channels/code.jte", shell, new CodePage(shell, code, true, "/channels/people/" + id));
    }

    /// Where letters go, as they told it.
    @PostMapping("/channels/people/{person}/address")
    Object address(
            @PathVariable("person") UUID id,
            @RequestParam(name = "address", defaultValue = "") String typed,
            Visit visit) {
        var person = looksAfter(visit, id).id();
        if (IdentityKind.ADDRESS.normal(typed).isEmpty()) {
            return show(id, null, typed, PersonPage.NO_SUCH_ADDRESS, visit).status(422);
        }
        gate.run(visit.actor(), () -> {
            identities.keep(visit.actor(), person, IdentityKind.ADDRESS, typed);
            audit.record(Act.ADDRESS_WRITTEN, Optional.of(person), "");
        });
        return Seen.other("/channels/people/" + id);
    }

    @PostMapping("/channels/people/{person}/letters")
    Object write(
            @PathVariable("person") UUID id,
            @RequestParam(name = "key", defaultValue = "") String key,
            @RequestParam(name = "text", defaultValue = "") String typed,
            Visit visit) {
        var person = looksAfter(visit, id);
        var text = typed.replace("\r\n", "\n").strip();
        var letter = Typed.id(key).orElseThrow(() -> Refusal.bad("key"));
        if (text.isEmpty() || text.length() > LONGEST) {
            return show(id, text, null, "channels.wrong.letter", visit).status(422);
        }
        return switch (run.add(visit.me(), letter, person.id(), text)) {
            case QUEUED, ALREADY -> Seen.other("/channels/people/" + id + "?letter=queued");
            case NO_YES ->
                show(id, text, null, "channels.wrong.letter.yes", visit).status(422);
            case NO_ADDRESS ->
                show(id, text, null, "channels.wrong.letter.address", visit).status(422);
        };
    }

    /// @param back where the one who calls writes down how it went
    @GetMapping("/channels/call/{person}")
    Html call(
            @PathVariable("person") UUID id, @RequestParam(name = "back", defaultValue = "") String back, Visit visit) {
        var person = reachedBy(visit, id);
        gate.run(visit.actor(), () -> audit.looked(person.id(), "channels.call"));
        var preference = preference(visit, person.id());
        var mine = people.visibleTo(visit.actor(), visit.me()).map(Person::name).orElse("");
        var shell = Page.personal(visit, tab(visit), visit.texts().of("channels.call.title", person.name()));
        var page = new CallPage(
                shell,
                person,
                mine,
                preference,
                preference.channels().contains(Channel.CALL),
                channels.from(visit.actor(), person.id(), visit.now()),
                identities.of(visit.actor(), person.id(), IdentityKind.PHONE),
                deaths.of(visit.actor(), person.id()),
                holds(visit, person.id(), RelationKind.MENTOR) ? "/mentoring/" + id + "/worry" : "",
                Back.to(back, visit.reader().staff() ? "/desk/" + id : ""));
        return Html.of("channels/call.jte", shell, page);
    }

    private Html show(UUID id, @Nullable String text, @Nullable String address, String said, Visit visit) {
        var person = reachedBy(visit, id);
        var shell = Page.personal(visit, tab(visit), person.name());
        boolean cares = cares(visit, person.id());
        gate.run(visit.actor(), () -> audit.looked(person.id(), "channels.person"));
        var page = new PersonPage(
                shell,
                person,
                preference(visit, person.id()),
                cares,
                cares ? run.to(visit.actor(), person.id()) : List.of(),
                reach(visit, person.id(), cares),
                text,
                address,
                said,
                deaths.of(visit.actor(), person.id()),
                Ids.next());
        return Html.of("channels/person.jte", shell, page);
    }

    private Map<IdentityKind, String> reach(Visit visit, PersonId person, boolean cares) {
        return cares ? identities.of(visit.actor(), List.of(person)).getOrDefault(person, Map.of()) : Map.of();
    }

    private Preference preference(Visit visit, PersonId person) {
        return channels.of(visit.actor(), List.of(person)).getOrDefault(person, Preference.NONE);
    }

    /// Somebody whom the reader walks with or looks after; nobody else is there.
    private Person reachedBy(Visit visit, UUID id) {
        var person = new PersonId(id);
        return people.visibleTo(visit.actor(), person)
                .filter(found -> holds(visit, person, RelationKind.MENTOR, RelationKind.CASELOAD))
                .orElseThrow(Refusal::notFound);
    }

    private Person looksAfter(Visit visit, UUID id) {
        var person = new PersonId(id);
        return people.visibleTo(visit.actor(), person)
                .filter(found -> cares(visit, person))
                .orElseThrow(Refusal::notFound);
    }

    private boolean cares(Visit visit, PersonId person) {
        return holds(visit, person, RelationKind.CASELOAD);
    }

    private boolean holds(Visit visit, PersonId person, RelationKind... kinds) {
        return relations.to(visit.actor(), person).stream()
                .filter(each -> each.holder().equals(visit.me()))
                .anyMatch(each -> List.of(kinds).contains(each.kind()));
    }

    private static Tab tab(Visit visit) {
        return visit.reader().staff() ? Tab.DESK : Tab.TODAY;
    }
}
