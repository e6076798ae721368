package tandem.people;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Who may see whom. Modules add theirs in the same unit of work in which the reason arises (a mentor is agreed on, a
/// circle gets a leader), and end it with that reason.
@Component
public class Relations {
    private final Gate gate;
    private final RelationStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Relations(Gate gate, RelationStore store, ApplicationEventPublisher events, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /// Gives sight; harmless where the holder has it already by this right.
    ///
    /// @throws org.springframework.dao.DataAccessException where the actor may not
    public void give(Actor actor, RelationKind kind, PersonId subject, PersonId holder) {
        gate.run(
                actor,
                () -> store.insert(
                        new Relation(Ids.next(), kind, subject, holder, clock.instant(), null), person(actor)));
    }

    /// Break-glass: the holder's own act, for an hour.
    public Relation breakGlass(PersonId holder, PersonId subject) {
        var now = clock.instant();
        var relation =
                new Relation(Ids.next(), RelationKind.GLASS, subject, holder, now, now.plus(Duration.ofHours(1)));
        gate.run(Actor.of(holder), () -> store.insert(relation, Optional.of(holder)));
        return relation;
    }

    /// Ends it.
    ///
    /// @return whether there was one that the actor may end
    public boolean end(Actor actor, UUID relation) {
        return gate.as(actor, () -> {
            var ended = store.end(relation, person(actor), clock.instant());
            ended.ifPresent(each -> events.publishEvent(new RelationEnded(each.kind(), each.subject(), each.holder())));
            return ended.isPresent();
        });
    }

    /// Who may see this person now, and by what right, as far as the actor may know.
    public List<Relation> to(Actor actor, PersonId subject) {
        return gate.as(actor, () -> store.to(subject, clock.instant()));
    }

    /// The same of these kinds, by who they are: for each the right that has stood longest.
    public Map<PersonId, Relation> standing(Actor actor, PersonId subject, Set<RelationKind> kinds) {
        var found = new LinkedHashMap<PersonId, Relation>();
        to(actor, subject).stream()
                .filter(relation -> kinds.contains(relation.kind()))
                .forEach(relation -> found.putIfAbsent(relation.holder(), relation));
        return found;
    }

    /// Whom this person may see now, as far as the actor may know; nobody of whom it was said that they died.
    public List<Relation> of(Actor actor, PersonId holder) {
        return gate.as(actor, () -> store.of(holder, clock.instant()));
    }

    /// Every right that this person holds now, also to see those: what ends, ends for them too.
    public List<Relation> held(Actor actor, PersonId holder) {
        return gate.as(actor, () -> store.held(holder, clock.instant()));
    }

    private static Optional<PersonId> person(Actor actor) {
        return actor instanceof Actor.Person(PersonId id) ? Optional.of(id) : Optional.empty();
    }
}
