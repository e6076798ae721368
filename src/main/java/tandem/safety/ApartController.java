package tandem.safety;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.people.Apart;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.wall.Gate;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Pairs that are never brought together. Coordinators choose among those they may see; no reason is asked or kept.
@Controller
class ApartController {
    private final Apart apart;
    private final People people;
    private final Audit audit;
    private final Gate gate;

    ApartController(Apart apart, People people, Audit audit, Gate gate) {
        this.apart = apart;
        this.people = people;
        this.audit = audit;
        this.gate = gate;
    }

    /// @param one empty where the reader may not see that person
    record Line(Apart.Pair pair, String one, String other) {}

    /// @param wrong whether two different people are still to be chosen; `one` and `other` are what was
    record ApartPage(
            Page shell,
            List<Line> pairs,
            List<Person> known,
            boolean wrong,
            @Nullable UUID one,
            @Nullable UUID other) {}

    @GetMapping("/apart")
    Html show(Visit visit) {
        return show(false, null, null, visit);
    }

    @PostMapping("/apart")
    Object keep(
            @RequestParam(name = "one", required = false) @Nullable UUID one,
            @RequestParam(name = "other", required = false) @Nullable UUID other,
            Visit visit) {
        if (one == null || other == null || one.equals(other)) {
            return show(true, one, other, visit).status(422);
        }
        gate.run(visit.actor(), () -> {
            apart.keep(visit.me(), new PersonId(one), new PersonId(other));
            audit.record(Act.KEPT_APART, Optional.of(first(one, other)), "");
        });
        return Seen.other("/apart");
    }

    @PostMapping("/apart/end")
    Object end(@RequestParam("one") UUID one, @RequestParam("other") UUID other, Visit visit) {
        gate.run(visit.actor(), () -> {
            apart.end(visit.me(), new PersonId(one), new PersonId(other));
            audit.record(Act.KEPT_APART_ENDED, Optional.of(first(one, other)), "");
        });
        return Seen.other("/apart");
    }

    /// The trail names one of the two and never the other: a supervisor who is one must not find the pair there.
    private static PersonId first(UUID one, UUID other) {
        return new PersonId(one.toString().compareTo(other.toString()) < 0 ? one : other);
    }

    private Html show(boolean wrong, @Nullable UUID one, @Nullable UUID other, Visit visit) {
        var names = new HashMap<PersonId, String>();
        var known = people.with(visit.actor(), Role.MEMBER).stream()
                .filter(person -> !person.id().equals(visit.me()))
                .toList();
        known.forEach(person -> names.put(person.id(), person.name()));
        var lines = apart.all(visit.actor()).stream()
                .map(pair -> new Line(pair, name(names, pair.one()), name(names, pair.other())))
                .toList();
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("safety.apart.title"));
        return Html.of("safety/apart.jte", shell, new ApartPage(shell, lines, known, wrong, one, other));
    }

    private static String name(Map<PersonId, String> names, PersonId person) {
        return names.getOrDefault(person, "");
    }
}
