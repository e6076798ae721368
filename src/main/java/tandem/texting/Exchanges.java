package tandem.texting;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.audit.Audit;
import tandem.channels.Channel;
import tandem.channels.Channels;
import tandem.people.Deaths;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Visit;
import tandem.web.Waiting;

/// What those see who see to others: who waits for them, with whom they write, and what was written. Whoever is called
/// for somebody learns the name they chose, for as long as they wait. That somebody read is recorded, and they see it.
@Component
class Exchanges {
    static final String LOOK = "texting.thread";
    private static final Set<RelationKind> KINDS = EnumSet.of(RelationKind.MENTOR, RelationKind.CASELOAD);

    private final Gate gate;
    private final WaitingStore store;
    private final Numbers numbers;
    private final Written written;
    private final Waits waits;
    private final Channels channels;
    private final Relations relations;
    private final People people;
    private final Deaths deaths;
    private final Audit audit;

    Exchanges(
            Gate gate,
            WaitingStore store,
            Numbers numbers,
            Written written,
            Waits waits,
            Channels channels,
            Relations relations,
            People people,
            Deaths deaths,
            Audit audit) {
        this.gate = gate;
        this.store = store;
        this.numbers = numbers;
        this.written = written;
        this.waits = waits;
        this.channels = channels;
        this.relations = relations;
        this.people = people;
        this.deaths = deaths;
        this.audit = audit;
    }

    /// Somebody who waits.
    ///
    /// @param name empty for a number that is nobody's here
    /// @param owner the name of whoever sees to it; empty where nobody does
    record Waiter(WaitingStore.Row row, Optional<String> name, Optional<String> owner) {}

    /// Who waits, the soonest first, as far as the actor sees to them.
    List<Waiter> waiting(PersonId me) {
        var rows = gate.as(Actor.of(me), () -> store.others(me));
        var named = names(
                rows.stream().flatMap(row -> Stream.concat(row.whose().somebody().stream(), row.sees().stream())));
        return rows.stream()
                .map(row -> new Waiter(
                        row, row.whose().somebody().map(named::get), row.sees().map(named::get)))
                .toList();
    }

    Waiting.Count count(PersonId me, Instant now) {
        return gate.as(Actor.of(me), () -> store.count(me, now));
    }

    WaitingStore.Grave grave(PersonId me, Instant now) {
        return gate.as(Actor.of(me), () -> store.grave(me, now));
    }

    /// Those whom they look after or go along with, by name, and whether each takes texts.
    Map<Person, Boolean> theirs(PersonId me) {
        var actor = Actor.of(me);
        var subjects = subjects(me);
        var with = numbers.lines(actor).stream().map(Line::person).collect(Collectors.toSet());
        return people.visibleTo(actor, subjects).values().stream()
                .sorted(Comparator.comparing(Person::name))
                .collect(Collectors.toMap(
                        each -> each, each -> with.contains(each.id()), (one, other) -> one, LinkedHashMap::new));
    }

    /// What was written with somebody, where the reader sees to them; that they read it is recorded.
    Optional<Exchange> visibleTo(Visit visit, UUID id) {
        var me = visit.me();
        var whose = whose(me, id);
        return whose.map(each -> exchange(visit, each));
    }

    Optional<Whose> whose(PersonId me, UUID id) {
        var actor = Actor.of(me);
        var person = new PersonId(id);
        boolean theirs = relations.standing(actor, person, KINDS).containsKey(me)
                        && people.visibleTo(actor, person).isPresent()
                || waits.of(actor, Whose.of(person))
                        .flatMap(row -> row.whose().somebody())
                        .isPresent();
        if (theirs && !person.equals(me)) {
            return Optional.of(Whose.of(person));
        }
        return numbers.stranger(actor, id).map(stranger -> Whose.of(stranger.id()));
    }

    private Exchange exchange(Visit visit, Whose whose) {
        var actor = visit.actor();
        var messages = gate.as(actor, () -> {
            whose.somebody().ifPresent(person -> audit.looked(person, LOOK));
            return written.of(actor, whose);
        });
        var person = whose.somebody();
        var waiting = waits.of(actor, whose);
        var told =
                waiting.map(row -> gate.as(actor, () -> store.calls(row.id()))).orElse(List.of());
        var authors = messages.stream().flatMap(message -> message.by().stream());
        var called = told.stream().map(WaitingStore.Call::person);
        var named = names(Stream.of(person.stream(), authors, called).flatMap(each -> each));
        return new Exchange(
                whose,
                person.map(named::get).orElse(null),
                visit.reader().staff() ? numbers.number(whose) : Optional.empty(),
                person.flatMap(each -> numbers.line(actor, each)).orElse(null),
                person.filter(each -> channels.agreed(Actor.SYSTEM, each, Channel.TEXT))
                        .isPresent(),
                person.filter(each -> deaths.of(actor, each)).isPresent(),
                waiting.orElse(null),
                told,
                messages,
                named);
    }

    private Set<PersonId> subjects(PersonId me) {
        return relations.of(Actor.of(me), me).stream()
                .filter(relation -> KINDS.contains(relation.kind()))
                .map(Relation::subject)
                .collect(Collectors.toSet());
    }

    private Map<PersonId, String> names(Stream<PersonId> ids) {
        var all = ids.collect(Collectors.toCollection(HashSet::new));
        return people.visibleTo(Actor.SYSTEM, all).values().stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }
}
