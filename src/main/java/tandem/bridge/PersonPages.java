package tandem.bridge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.audit.Audit;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Gate;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Tab;
import tandem.web.Visit;

/// All contacts with one person: for whoever looks after them, and for themselves.
@Component
class PersonPages {
    private final Queue queue;
    private final Touchpoints touchpoints;
    private final Encounters encounters;
    private final Snoozes snoozes;
    private final Handovers handovers;
    private final People people;
    private final Relations relations;
    private final Audit audit;
    private final Gate gate;

    PersonPages(
            Queue queue,
            Touchpoints touchpoints,
            Encounters encounters,
            Snoozes snoozes,
            Handovers handovers,
            People people,
            Relations relations,
            Audit audit,
            Gate gate) {
        this.queue = queue;
        this.touchpoints = touchpoints;
        this.encounters = encounters;
        this.snoozes = snoozes;
        this.handovers = handovers;
        this.people = people;
        this.relations = relations;
        this.audit = audit;
        this.gate = gate;
    }

    PersonPage page(
            Visit visit,
            PersonId person,
            RecordForm form,
            Map<String, String> wrong,
            BulkForm later,
            Map<String, String> mend) {
        var actor = visit.actor();
        var known = people.visibleTo(actor, person).orElseThrow(Refusal::notFound);
        var began = touchpoints.began(actor, person).orElseThrow(Refusal::notFound);
        gate.run(actor, () -> audit.looked(person, "bridge.contacts"));
        var due = touchpoints.next(actor, person).orElse(null);
        boolean records = touchpoints.looksAfter(actor, person);
        var held = held(visit, person);
        boolean keeps = records && held.stream().anyMatch(each -> each.kind() == RelationKind.CASELOAD);
        return new PersonPage(
                Page.personal(visit, Desk.tab(visit), known.name()),
                queue.row(visit, known, began, due, form, wrong),
                said(visit, encounters.of(actor, person)),
                moved(visit, person),
                records,
                keeps,
                records ? held.stream().findFirst().map(Relation::id) : Optional.empty(),
                records ? Optional.empty() : closes(visit, held),
                keeps ? handovers.colleagues(visit.me()) : List.of(),
                later,
                mend);
    }

    ContactsPage own(Visit visit) {
        var actor = visit.actor();
        var next = touchpoints.next(actor, visit.me());
        var owner = next.flatMap(each -> people.visibleTo(actor, each.owner())).map(Person::name);
        return new ContactsPage(
                Page.personal(visit, Tab.ME, visit.texts().of("bridge.own.title")),
                next.map(each -> visit.texts().day(later(each.due()), touchpoints.today())),
                owner.orElseGet(() -> visit.texts().of("bridge.somebody")),
                said(visit, encounters.of(actor, visit.me())),
                moved(visit, visit.me()));
    }

    /// By which rights the reader sees this person, that of their work first.
    private List<Relation> held(Visit visit, PersonId person) {
        return relations.of(visit.actor(), visit.me()).stream()
                .filter(each -> each.subject().equals(person))
                .filter(each -> each.kind() == RelationKind.CASELOAD
                        || each.kind() == RelationKind.MENTOR
                        || each.kind() == RelationKind.GLASS)
                .sorted(Comparator.comparing(each -> each.kind() != RelationKind.CASELOAD))
                .toList();
    }

    private static Optional<String> closes(Visit visit, List<Relation> held) {
        return held.stream()
                .filter(each -> each.kind() == RelationKind.GLASS)
                .flatMap(each -> each.until().stream())
                .max(Comparator.naturalOrder())
                .map(until ->
                        visit.texts().moment(until, visit.now(), visit.program().zone()));
    }

    private LocalDate later(LocalDate due) {
        return due.isBefore(touchpoints.today()) ? touchpoints.today() : due;
    }

    private List<Said> said(Visit visit, List<Encounter> made) {
        var known = people.visibleTo(visit.actor(), by(made.stream().map(Encounter::by)));
        return made.stream()
                .map(each -> new Said(each, name(known, each.by()), visit))
                .toList();
    }

    /// What was put off and who was handed over, the newest first.
    private List<Moved> moved(Visit visit, PersonId person) {
        var actor = visit.actor();
        var off = snoozes.of(actor, person);
        var over = handovers.of(actor, person);
        var known = people.visibleTo(
                actor,
                by(Stream.concat(
                        off.stream().map(Snoozes.Snooze::by),
                        over.stream().flatMap(each -> Stream.of(each.giver(), each.taker())))));
        return Stream.concat(
                        off.stream().map(each -> moved(visit, person, known, each)),
                        over.stream().map(each -> moved(visit, known, each)))
                .sorted(Comparator.comparing(Moved::at).reversed())
                .toList();
    }

    private static Moved moved(Visit visit, PersonId person, Map<PersonId, Person> known, Snoozes.Snooze each) {
        var t = visit.texts();
        var words = t.of(own(visit, person) + "off", t.date(each.until()), said(visit, known, each.by()));
        return new Moved(visit, each.at(), words, each.reason());
    }

    private static Moved moved(Visit visit, Map<PersonId, Person> known, Handovers.Handover each) {
        var words = visit.texts()
                .of(
                        own(visit, each.person()) + "over",
                        said(visit, known, each.giver()),
                        said(visit, known, each.taker()));
        return new Moved(visit, each.at(), words, each.line());
    }

    /// Whoever it is about is spoken to.
    private static String own(Visit visit, PersonId person) {
        return visit.me().equals(person) ? "bridge.moved.own." : "bridge.moved.";
    }

    private static Set<PersonId> by(Stream<PersonId> persons) {
        var all = new HashSet<PersonId>();
        persons.forEach(all::add);
        return all;
    }

    private static String said(Visit visit, Map<PersonId, Person> known, PersonId person) {
        return Optional.ofNullable(name(known, person))
                .orElseGet(() -> visit.texts().of("bridge.somebody"));
    }

    private static @Nullable String name(Map<PersonId, Person> known, PersonId person) {
        var found = known.get(person);
        return found == null ? null : found.name();
    }
}
