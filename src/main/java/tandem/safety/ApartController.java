package tandem.safety;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.people.Apart;
import tandem.people.CircleNames;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Gate;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// Pairs that are never brought together. Coordinators choose among those they may see; no reason is asked or kept. A
/// pair is ended by whoever looks after one of the two.
@Controller
class ApartController {
    private final Apart apart;
    private final People people;
    private final Relations relations;
    private final CircleNames circles;
    private final Audit audit;
    private final Gate gate;

    ApartController(Apart apart, People people, Relations relations, CircleNames circles, Audit audit, Gate gate) {
        this.apart = apart;
        this.people = people;
        this.relations = relations;
        this.circles = circles;
        this.audit = audit;
        this.gate = gate;
    }

    /// What brings two together, as the reader sees it.
    ///
    /// @param path where the reader parts them; empty where that is nowhere
    /// @param name the words of that link
    /// @param ends where the reader ends it at once; empty where not here
    record Near(Apart.By by, String path, String name, String ends) {}

    /// @param one empty where the reader may not see that person
    /// @param together what still brings them together, where the reader is to part them
    record Line(Apart.Pair pair, String one, String other, List<Near> together) {
        /// “Amy and somebody on another list”.
        String both(Texts texts) {
            return texts.of("safety.apart.pair", said(texts, one), said(texts, other));
        }

        private static String said(Texts texts, String name) {
            return name.isEmpty() ? texts.of("safety.apart.hidden") : name;
        }
    }

    /// @param saved whether a pair was just kept
    /// @param wrong whether two different people are still to be chosen; `one` and `other` are what was
    record ApartPage(
            Page shell,
            List<Line> pairs,
            List<Person> known,
            boolean saved,
            boolean wrong,
            @Nullable UUID one,
            @Nullable UUID other) {}

    /// Asks whether these two may really meet again.
    record MeetPage(Page shell, Line line) {}

    @GetMapping("/apart")
    Html show(@RequestParam(name = "saved", defaultValue = "") String saved, Visit visit) {
        return show(!saved.isEmpty(), false, null, null, visit);
    }

    @PostMapping("/apart")
    Object keep(
            @RequestParam(name = "one", required = false) @Nullable UUID one,
            @RequestParam(name = "other", required = false) @Nullable UUID other,
            Visit visit) {
        if (one == null || other == null || one.equals(other)) {
            return show(false, true, one, other, visit).status(422);
        }
        var known = names(known(visit));
        if (!known.keySet().containsAll(Set.of(new PersonId(one), new PersonId(other)))) {
            throw Refusal.notFound();
        }
        gate.run(visit.actor(), () -> {
            apart.keep(visit.me(), new PersonId(one), new PersonId(other));
            audit.record(Act.KEPT_APART, Optional.of(first(one, other)), "");
        });
        return Seen.other("/apart?saved=1");
    }

    /// @param sure `yes` where it was asked
    @PostMapping("/apart/end")
    Object end(
            @RequestParam("one") UUID one,
            @RequestParam("other") UUID other,
            @RequestParam(name = "sure", defaultValue = "") String sure,
            Visit visit) {
        var me = visit.provenMe();
        if (!sure.equals("yes")) {
            return ask(one, other, visit);
        }
        boolean ended = gate.as(visit.actor(), () -> {
            boolean mine = apart.end(me, new PersonId(one), new PersonId(other));
            if (mine) {
                audit.record(Act.KEPT_APART_ENDED, Optional.of(first(one, other)), "");
            }
            return mine;
        });
        if (!ended) {
            throw Refusal.notFound();
        }
        return Seen.other("/apart");
    }

    private Html ask(UUID one, UUID other, Visit visit) {
        var two = Set.of(new PersonId(one), new PersonId(other));
        var line = lines(known(visit), visit).stream()
                .filter(each -> each.pair().mine()
                        && two.equals(Set.of(each.pair().one(), each.pair().other())))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("safety.meet.title"));
        return Html.of("safety/meet.jte", shell, new MeetPage(shell, line));
    }

    /// The trail names one of the two and never the other: a supervisor who is one must not find the pair there.
    private static PersonId first(UUID one, UUID other) {
        return new PersonId(one.toString().compareTo(other.toString()) < 0 ? one : other);
    }

    private Html show(boolean saved, boolean wrong, @Nullable UUID one, @Nullable UUID other, Visit visit) {
        var known = known(visit);
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("safety.apart.title"));
        var page = new ApartPage(shell, lines(known, visit), known, saved, wrong, one, other);
        return Html.of("safety/apart.jte", shell, page);
    }

    /// Those whom the reader may see by more than an open glass, which lets read and not write.
    private List<Person> known(Visit visit) {
        var held = relations.of(visit.actor(), visit.me());
        var glass = of(held, RelationKind.GLASS);
        var mine = of(held, RelationKind.CASELOAD);
        var byName = Collator.getInstance(visit.texts().language().locale());
        return people.with(visit.actor(), Role.MEMBER).stream()
                .filter(person -> !person.id().equals(visit.me()))
                .filter(person -> mine.contains(person.id()) || !glass.contains(person.id()))
                .sorted(Comparator.comparing(Person::name, byName))
                .toList();
    }

    private static Set<PersonId> of(List<Relation> held, RelationKind kind) {
        return held.stream()
                .filter(each -> each.kind() == kind)
                .map(Relation::subject)
                .collect(Collectors.toSet());
    }

    private List<Line> lines(List<Person> known, Visit visit) {
        var names = names(known);
        var together = apart.stillTogether(visit.actor());
        return apart.all(visit.actor()).stream()
                .map(pair -> new Line(
                        pair, name(names, pair.one()), name(names, pair.other()), of(pair, together, names, visit)))
                .toList();
    }

    private List<Near> of(Apart.Pair pair, List<Apart.Together> together, Map<PersonId, String> names, Visit visit) {
        return together.stream()
                .filter(each -> each.one().equals(pair.one()) && each.other().equals(pair.other()))
                .map(each -> near(each, names, visit))
                .toList();
    }

    private Near near(Apart.Together each, Map<PersonId, String> names, Visit visit) {
        var theirs = each.subject().filter(names::containsKey);
        var path = switch (each.by()) {
            case CIRCLE -> each.circle().map(circle -> "/circles/" + circle);
            case MENTOR -> theirs.map(member -> "/mentors/load");
            case CONTACT -> theirs.map(person -> "/desk/" + person + "#later");
            case GREETER, CASELOAD -> Optional.<String>empty();
        };
        return new Near(
                each.by(),
                path.orElse(""),
                path.isEmpty() ? "" : name(each, visit),
                theirs.flatMap(member -> ends(each, member, visit)).orElse(""));
    }

    /// A mentoring is ended by the member's coordinator.
    private static Optional<String> ends(Apart.Together each, PersonId member, Visit visit) {
        var mentor = each.one().equals(member) ? each.other() : each.one();
        return each.by() == Apart.By.MENTOR && visit.reader().is(Role.COORDINATOR)
                ? Optional.of("/mentors/pairs/" + member + "/" + mentor + "/end")
                : Optional.empty();
    }

    private String name(Apart.Together each, Visit visit) {
        return each.circle()
                .flatMap(circle -> circles.of(visit.actor(), circle))
                .orElseGet(
                        () -> visit.texts().of("safety.apart.see." + each.by().code()));
    }

    private static Map<PersonId, String> names(List<Person> known) {
        return known.stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private static String name(Map<PersonId, String> names, PersonId person) {
        return names.getOrDefault(person, "");
    }
}
