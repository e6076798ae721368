package tandem.channels;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.people.Deaths;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// That somebody died: said by one, confirmed by another, taken back where it was a mistake; and who is to
/// be told, by a person.
@Controller
final class DeathController {
    private static final Set<RelationKind> WALKED_WITH =
            Set.of(RelationKind.MENTOR, RelationKind.LEADER, RelationKind.GREETER);

    private final Deaths deaths;
    private final ToldStore told;
    private final People people;
    private final Relations relations;
    private final Audit audit;
    private final Gate gate;
    private final Clock clock;

    DeathController(
            Deaths deaths,
            ToldStore told,
            People people,
            Relations relations,
            Audit audit,
            Gate gate,
            Clock clock) {
        this.deaths = deaths;
        this.told = told;
        this.people = people;
        this.relations = relations;
        this.audit = audit;
        this.gate = gate;
        this.clock = clock;
    }

    @GetMapping("/channels/deaths")
    Html all(Visit visit) {
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("channels.deaths.title"));
        var all = deaths.all(visit.actor());
        var names = people.visibleTo(
                visit.actor(), all.stream().map(Deaths.Death::person).toList());
        return Html.of("channels/deaths.jte", shell, new DeathsPage(shell, all, names));
    }

    @GetMapping("/channels/deaths/{person}")
    Html one(@PathVariable("person") UUID id, Visit visit) {
        return show(id, false, visit);
    }

    /// @param sure `yes` where the box is ticked
    @PostMapping("/channels/deaths/{person}")
    Object say(
            @PathVariable("person") UUID id,
            @RequestParam(name = "sure", defaultValue = "") String sure,
            Visit visit) {
        var me = visit.provenMe();
        var person = mayBeSaid(visit, id);
        if (!sure.equals("yes")) {
            return show(id, true, visit).status(422);
        }
        gate.run(visit.actor(), () -> {
            if (deaths.say(me, person.id())) {
                audit.record(Act.DEATH_SAID, Optional.of(person.id()), "");
            }
        });
        return Seen.other("/channels/deaths/" + id);
    }

    @PostMapping("/channels/deaths/{person}/confirmation")
    Object confirm(
            @PathVariable("person") UUID id,
            @RequestParam(name = "sure", defaultValue = "") String sure,
            Visit visit) {
        var me = visit.provenMe();
        var person = known(visit, id);
        if (!sure.equals("yes")) {
            return show(id, true, visit).status(422);
        }
        gate.run(visit.actor(), () -> {
            if (deaths.confirm(me, person.id())) {
                audit.record(Act.DEATH_CONFIRMED, Optional.of(person.id()), "");
            }
        });
        return Seen.other("/channels/deaths/" + id);
    }

    /// It was a mistake.
    @PostMapping("/channels/deaths/{person}/end")
    ResponseEntity<Void> mend(@PathVariable("person") UUID id, Visit visit) {
        var me = visit.provenMe();
        var person = known(visit, id).id();
        gate.run(visit.actor(), () -> {
            if (deaths.mend(me, person)) {
                told.forget(person);
                audit.record(Act.DEATH_MENDED, Optional.of(person), "");
            }
        });
        return Seen.other("/channels/deaths");
    }

    /// Somebody was told, by a person.
    @PostMapping("/channels/deaths/{person}/told/{whom}")
    ResponseEntity<Void> tell(@PathVariable("person") UUID id, @PathVariable("whom") UUID whom, Visit visit) {
        var person = known(visit, id).id();
        var one = new PersonId(whom);
        if (walkedWith(visit, person).stream().noneMatch(one::equals)) {
            throw Refusal.notFound();
        }
        gate.run(visit.actor(), () -> told.insert(person, one, visit.me(), clock.instant()));
        return Seen.other("/channels/deaths/" + id);
    }

    private Html show(UUID id, boolean unsure, Visit visit) {
        var person = known(visit, id);
        var said = deaths.said(visit.actor(), person.id());
        if (said.isEmpty()) {
            mayBeSaid(visit, id);
        }
        var title = said.isEmpty() ? "channels.death.asks" : "channels.death.title";
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of(title, person.name()));
        var by = said.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.saidBy()), each.second().stream()))
                .toList();
        var whom = said.isPresent() ? walkedWith(visit, person.id()) : List.<PersonId>of();
        var everybody = new ArrayList<>(by);
        everybody.addAll(whom);
        return Html.of(
                "channels/death.jte",
                shell,
                new DeathPage(
                        shell,
                        person,
                        said,
                        whom,
                        gate.as(visit.actor(), () -> told.of(person.id())),
                        people.visibleTo(visit.actor(), everybody),
                        unsure));
    }

    private List<PersonId> walkedWith(Visit visit, PersonId person) {
        return List.copyOf(relations.standing(visit.actor(), person, WALKED_WITH).keySet());
    }

    private Person known(Visit visit, UUID id) {
        return people.visibleTo(visit.actor(), new PersonId(id)).orElseThrow(Refusal::notFound);
    }

    /// A coordinator says it of those they look after, a supervisor of anybody they know by name.
    private Person mayBeSaid(Visit visit, UUID id) {
        var person = known(visit, id);
        boolean mine = relations.to(visit.actor(), person.id()).stream()
                .anyMatch(each ->
                        each.kind() == RelationKind.CASELOAD && each.holder().equals(visit.me()));
        boolean may = (mine || visit.reader().is(Role.SUPERVISOR)) && !visit.actor().equals(Actor.of(person.id()));
        if (!may) {
            throw Refusal.notFound();
        }
        return person;
    }
}
