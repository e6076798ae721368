package tandem.transition;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.audit.Audit;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// People's own plans for what takes the place of treatment. Each is its writer's; a mentor or a coordinator of theirs
/// reads it once they open it, for as long as both stand.
@Component
public class StepDowns {
    private static final Set<RelationKind> KINDS = Set.of(RelationKind.MENTOR, RelationKind.CASELOAD);

    private final Gate gate;
    private final StepDownStore store;
    private final Keys keys;
    private final Relations relations;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    StepDowns(Gate gate, StepDownStore store, Keys keys, Relations relations, People people, Audit audit, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
        this.relations = relations;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /// All parts in their order, those without words too.
    List<Part> of(PersonId me) {
        return visibleTo(Actor.of(me), me);
    }

    private List<Part> visibleTo(Actor actor, PersonId person) {
        var found = gate.as(actor, () -> store.of(person)).stream()
                .collect(Collectors.toMap(StepDownStore.Sealed::topic, row -> open(person, row)));
        return Topic.ALL.stream()
                .map(topic -> found.getOrDefault(topic, Part.empty(topic)))
                .toList();
    }

    /// What stands in it from now on; a part without words is gone.
    void write(PersonId me, Collection<Part> parts) {
        gate.run(
                Actor.of(me),
                () -> parts.forEach(part -> {
                    if (part.blank()) {
                        store.remove(me, part.topic());
                    } else {
                        store.put(me, seal(me, part));
                    }
                }));
    }

    /// The same by codes of the topics, for whoever tells a story: what they had, and what takes its place.
    public void write(PersonId me, String topic, String had, String instead) {
        write(me, List.of(new Part(Topic.read(topic).orElseThrow(), had, instead)));
    }

    /// Somebody who may be asked to read it, and whether they can.
    ///
    /// @param road whether they also see when contacts are to come
    record Reader(Person person, RelationKind kind, boolean open, boolean road) {}

    List<Reader> readers(PersonId me) {
        var actor = Actor.of(me);
        return gate.as(actor, () -> {
            var stand = relations.standing(actor, me, KINDS);
            var named = people.visibleTo(actor, stand.keySet());
            var given =
                    given(me).stream().collect(Collectors.toMap(StepDownStore.Opening::holder, Function.identity()));
            return stand.values().stream()
                    .filter(relation -> named.containsKey(relation.holder()))
                    .map(relation -> new Reader(
                            Objects.requireNonNull(named.get(relation.holder())),
                            relation.kind(),
                            stands(given, relation),
                            stands(given, relation)
                                    && Objects.requireNonNull(given.get(relation.holder()))
                                            .road()))
                    .toList();
        });
    }

    private static boolean stands(Map<PersonId, StepDownStore.Opening> given, Relation relation) {
        var opening = given.get(relation.holder());
        return opening != null && !opening.since().isBefore(relation.given());
    }

    /// Those may read it from now on, and nobody else.
    ///
    /// @param road whether they also see when contacts are to come
    /// @throws org.springframework.dao.DataAccessException where one is neither mentor nor coordinator of theirs
    public void open(PersonId me, Set<PersonId> holders, boolean road) {
        gate.run(Actor.of(me), () -> {
            var still = readers(me).stream()
                    .filter(Reader::open)
                    .map(each -> each.person().id())
                    .filter(holders::contains)
                    .collect(Collectors.toSet());
            given(me).stream()
                    .map(StepDownStore.Opening::holder)
                    .filter(holder -> !still.contains(holder))
                    .forEach(holder -> store.close(me, holder));
            holders.forEach(holder -> store.open(me, holder, clock.instant(), road));
        });
    }

    List<StepDownStore.Opening> given(PersonId me) {
        return gate.as(Actor.of(me), store::openings).stream()
                .filter(each -> each.person().equals(me))
                .toList();
    }

    List<StepDownStore.Opening> received(PersonId me) {
        return gate.as(Actor.of(me), store::openings).stream()
                .filter(each -> each.holder().equals(me))
                .toList();
    }

    /// Those who opened theirs to somebody, by name.
    List<Person> with(PersonId holder) {
        var actor = Actor.of(holder);
        var whose = received(holder).stream().map(StepDownStore.Opening::person).toList();
        return people.visibleTo(actor, whose).values().stream()
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// What somebody opened.
    ///
    /// @param road whether also when contacts are to come
    record Opened(Person person, List<Part> parts, boolean road) {}

    /// For the reader, who is noted as having looked. Empty where it is not open to them.
    Optional<Opened> read(PersonId holder, PersonId person) {
        var actor = Actor.of(holder);
        return gate.as(
                actor,
                () -> people.visibleTo(actor, person)
                        .flatMap(whose -> received(holder).stream()
                                .filter(each -> each.person().equals(person))
                                .findFirst()
                                .map(opening -> {
                                    audit.looked(person, "transition.stepdown");
                                    return new Opened(whose, visibleTo(actor, person), opening.road());
                                })));
    }

    private StepDownStore.Sealed seal(PersonId me, Part part) {
        var id = Ids.next();
        return new StepDownStore.Sealed(
                id,
                part.topic(),
                keys.seal(box(me, id, "had"), part.had()),
                keys.seal(box(me, id, "instead"), part.instead()));
    }

    private Part open(PersonId person, StepDownStore.Sealed sealed) {
        return new Part(
                sealed.topic(),
                keys.open(box(person, sealed.id(), "had"), sealed.had()),
                keys.open(box(person, sealed.id(), "instead"), sealed.instead()));
    }

    private static Box box(PersonId person, UUID id, String column) {
        return new Box(person.value(), "transition.stepdown", column, id);
    }
}
