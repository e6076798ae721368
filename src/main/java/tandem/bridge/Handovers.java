package tandem.bridge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
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
import tandem.wall.Role;

/// Somebody is looked after by a colleague from now on. What goes with them: who may see them, and the next contact.
@Component
class Handovers {
    /// How long whoever took somebody sees the line on the desk.
    private static final Duration NEWS = Duration.ofDays(7);

    private final Gate gate;
    private final SnoozeStore store;
    private final TouchpointStore touchpoints;
    private final Relations relations;
    private final People people;
    private final Audit audit;
    private final Keys keys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handovers(
            Gate gate,
            SnoozeStore store,
            TouchpointStore touchpoints,
            Relations relations,
            People people,
            Audit audit,
            Keys keys,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.touchpoints = touchpoints;
        this.relations = relations;
        this.people = people;
        this.audit = audit;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    record Handover(PersonId person, PersonId giver, PersonId taker, Instant at, String line) {
        /// Nothing of the line.
        @Override
        public String toString() {
            return "Handover of " + person;
        }
    }

    /// To whom somebody who looks after people can hand over.
    List<Person> colleagues(PersonId me) {
        return people.with(Actor.of(me), Role.COORDINATOR).stream()
                .filter(each -> !each.id().equals(me))
                .toList();
    }

    /// Hands somebody over. A second tap finds it done.
    ///
    /// @return whether the actor looked after them until now
    boolean hand(PersonId from, PersonId person, PersonId to, String line) {
        var actor = Actor.of(from);
        return gate.as(actor, () -> {
            var care = relations.of(actor, from).stream()
                    .filter(each -> each.kind() == RelationKind.CASELOAD
                            && each.subject().equals(person))
                    .map(Relation::id)
                    .findFirst();
            care.ifPresent(relation -> {
                touchpoints.queue(person);
                relations.give(actor, RelationKind.CASELOAD, person, to);
                touchpoints.hand(person, from, to);
                write(from, person, to, line);
                audit.record(Act.RELATION_GIVEN, Optional.of(person), "caseload");
                relations.end(actor, relation);
                events.publishEvent(new HandedOver(person, from, to));
            });
            return care.isPresent();
        });
    }

    private void write(PersonId from, PersonId person, PersonId to, String line) {
        var id = Ids.next();
        store.insert(new SnoozeStore.Handed(id, person, from, to, clock.instant(), keys.seal(box(person, id), line)));
    }

    /// Whom somebody was handed lately, by who it is.
    Map<PersonId, Handover> news(PersonId taker) {
        var found = gate.as(
                Actor.of(taker), () -> store.taken(taker, clock.instant().minus(NEWS)));
        keys.fetch(found.stream().map(each -> each.person().value()).toList());
        var news = new HashMap<PersonId, Handover>();
        found.forEach(each -> news.putIfAbsent(each.person(), open(each)));
        return news;
    }

    /// All of one person, the newest first.
    List<Handover> of(Actor actor, PersonId person) {
        return gate.as(actor, () -> store.handed(person)).stream()
                .map(this::open)
                .toList();
    }

    private Handover open(SnoozeStore.Handed sealed) {
        return new Handover(
                sealed.person(),
                sealed.giver(),
                sealed.taker(),
                sealed.at(),
                keys.open(box(sealed.person(), sealed.id()), sealed.line()));
    }

    private static Box box(PersonId person, UUID id) {
        return new Box(person.value(), "bridge.handover", "line", id);
    }
}
