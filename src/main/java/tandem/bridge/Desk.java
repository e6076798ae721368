package tandem.bridge;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
import tandem.web.Waiting;

/// Puts the desk's pages together.
@Component
class Desk {
    private static final int COMING_DAYS = 7;

    private final Touchpoints touchpoints;
    private final Encounters encounters;
    private final People people;
    private final Relations relations;
    private final Audit audit;
    private final Gate gate;
    private final List<Waiting> waiting;

    Desk(
            Touchpoints touchpoints,
            Encounters encounters,
            People people,
            Relations relations,
            Audit audit,
            Gate gate,
            List<Waiting> waiting) {
        this.touchpoints = touchpoints;
        this.encounters = encounters;
        this.people = people;
        this.relations = relations;
        this.audit = audit;
        this.gate = gate;
        this.waiting = waiting;
    }

    /// @param written the contact that the reader has just written down; null where they have not
    DeskPage page(Visit visit, @Nullable UUID written) {
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("bridge.desk.title"));
        var today = touchpoints.today();
        var all = touchpoints.ofCaseload(visit.me());
        var due = all.stream().filter(each -> !each.due().isAfter(today)).toList();
        var coming = all.stream()
                .filter(each -> each.due().isAfter(today) && !each.due().isAfter(today.plusDays(COMING_DAYS)))
                .toList();
        return new DeskPage(
                shell,
                rows(visit, due, last(visit, due)),
                rows(visit, coming, Map.of()),
                missing(visit),
                touchpoints.everyone(visit.actor()),
                waiting.stream().flatMap(each -> each.of(visit).stream()).toList(),
                caseload(visit, all),
                Optional.ofNullable(written).flatMap(id -> saved(visit, id)));
    }

    /// “Saved for Sky: Reached. Next contact on Friday.”
    private Optional<String> saved(Visit visit, UUID written) {
        var t = visit.texts();
        return gate.as(visit.actor(), () -> encounters.byId(written))
                .filter(made -> made.by().equals(visit.me()))
                .flatMap(made -> people.visibleTo(visit.actor(), made.person())
                        .map(person -> t.of(
                                "bridge.saved",
                                person.name(),
                                t.of("bridge.result." + made.result().code()),
                                touchpoints
                                        .next(visit.actor(), person.id())
                                        .map(next -> t.of(
                                                "bridge.saved.next", t.day(later(next.due()), touchpoints.today())))
                                        .orElse(t.of("bridge.saved.none")))));
    }

    PersonPage page(Visit visit, PersonId person, RecordForm form, Map<String, String> wrong) {
        var actor = visit.actor();
        var known = people.visibleTo(actor, person).orElseThrow(Refusal::notFound);
        var began = touchpoints.began(actor, person).orElseThrow(Refusal::notFound);
        gate.run(actor, () -> audit.looked(person, "bridge.contacts"));
        var made = said(visit, encounters.of(actor, person));
        var due = touchpoints.next(actor, person).orElse(null);
        var row = new DeskRow(visit, 1, known, began, touchpoints.today(), due, first(made), form, wrong);
        var shell = Page.personal(visit, Tab.DESK, known.name());
        boolean records = touchpoints.looksAfter(actor, person);
        return new PersonPage(
                shell, row, made, records, care(visit, person), records ? Optional.empty() : closes(visit, person));
    }

    private Optional<UUID> care(Visit visit, PersonId person) {
        return relations.of(visit.actor(), visit.me()).stream()
                .filter(each ->
                        each.kind() == RelationKind.CASELOAD && each.subject().equals(person))
                .map(Relation::id)
                .findFirst();
    }

    private Optional<String> closes(Visit visit, PersonId person) {
        return relations.of(visit.actor(), visit.me()).stream()
                .filter(each ->
                        each.kind() == RelationKind.GLASS && each.subject().equals(person))
                .flatMap(each -> each.until().stream())
                .max(Comparator.naturalOrder())
                .map(until ->
                        visit.texts().moment(until, visit.now(), visit.program().zone()));
    }

    ContactsPage own(Visit visit) {
        var actor = visit.actor();
        var next = touchpoints.next(actor, visit.me());
        var owner = next.flatMap(each -> people.visibleTo(actor, each.owner())).map(Person::name);
        return new ContactsPage(
                Page.personal(visit, Tab.ME, visit.texts().of("bridge.own.title")),
                next.map(each -> visit.texts().day(later(each.due()), touchpoints.today())),
                owner.orElseGet(() -> visit.texts().of("bridge.somebody")),
                said(visit, encounters.of(actor, visit.me())));
    }

    /// A contact that is late is due today, for whoever waits for it.
    private LocalDate later(LocalDate due) {
        return due.isBefore(touchpoints.today()) ? touchpoints.today() : due;
    }

    /// The last contact with each; reading it is a look that they may know of.
    private Map<PersonId, Encounter> last(Visit visit, List<Touchpoint> due) {
        var persons = due.stream().map(Touchpoint::person).toList();
        return gate.as(visit.actor(), () -> {
            var last = encounters.last(visit.actor(), persons);
            last.keySet().forEach(person -> audit.looked(person, "bridge.desk"));
            return last;
        });
    }

    private List<DeskRow> rows(Visit visit, List<Touchpoint> due, Map<PersonId, Encounter> last) {
        var persons = due.stream().map(Touchpoint::person).toList();
        var known = people.visibleTo(visit.actor(), with(persons, last.values()));
        var today = touchpoints.today();
        return IntStream.range(0, due.size())
                .filter(number -> known.containsKey(due.get(number).person()))
                .mapToObj(number -> row(visit, number + 1, due.get(number), known, last, today))
                .toList();
    }

    private static DeskRow row(
            Visit visit,
            int number,
            Touchpoint due,
            Map<PersonId, Person> known,
            Map<PersonId, Encounter> last,
            LocalDate today) {
        var said = Optional.ofNullable(last.get(due.person()))
                .map(each -> new Said(each, name(known, each.by()), visit))
                .orElse(null);
        var person = Objects.requireNonNull(known.get(due.person()));
        return new DeskRow(visit, number, person, due.began(), today, due, said, RecordForm.empty(), Map.of());
    }

    /// Everybody in the reader's care by name, also those who wanted no next contact.
    private List<DeskPage.Cared> caseload(Visit visit, List<Touchpoint> planned) {
        var next = new HashMap<PersonId, String>();
        planned.forEach(each -> next.put(each.person(), visit.texts().day(later(each.due()), touchpoints.today())));
        var none = visit.texts().of("bridge.list.none");
        var byName = Collator.getInstance(visit.texts().language().locale());
        return people.visibleTo(visit.actor(), touchpoints.caseload(visit.me())).values().stream()
                .sorted(Comparator.comparing(Person::name, byName)
                        .thenComparing(Person::id, Comparator.comparing(PersonId::value)))
                .map(person -> new DeskPage.Cared(person, next.getOrDefault(person.id(), none)))
                .toList();
    }

    private List<Person> missing(Visit visit) {
        var without = touchpoints.withoutDate(visit.me());
        var known = people.visibleTo(visit.actor(), without);
        return without.stream()
                .flatMap(each -> Optional.ofNullable(known.get(each)).stream())
                .toList();
    }

    private List<Said> said(Visit visit, List<Encounter> made) {
        var known = people.visibleTo(visit.actor(), with(List.of(), made));
        return made.stream()
                .map(each -> new Said(each, name(known, each.by()), visit))
                .toList();
    }

    private static Set<PersonId> with(Collection<PersonId> persons, Collection<Encounter> made) {
        var all = new HashSet<>(persons);
        made.forEach(each -> all.add(each.by()));
        return all;
    }

    private static @Nullable Said first(List<Said> made) {
        return made.isEmpty() ? null : made.getFirst();
    }

    private static @Nullable String name(Map<PersonId, Person> known, PersonId person) {
        var found = known.get(person);
        return found == null ? null : found.name();
    }
}
