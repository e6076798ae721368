package tandem.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.audit.Audit;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Who reads which section of a plan: one's mentor, and those who lead a circle one is in, as far as one says so. Taken
/// back, it is closed with the next request.
@Component
public class Shares {
    private static final Set<RelationKind> KINDS = Set.of(RelationKind.MENTOR, RelationKind.LEADER);

    private final Gate gate;
    private final ShareStore store;
    private final Plans plans;
    private final Relations relations;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Shares(Gate gate, ShareStore store, Plans plans, Relations relations, People people, Audit audit, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.plans = plans;
        this.relations = relations;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /// Somebody to whom one can open something.
    ///
    /// @param kind mentor or leader
    /// @param sections the ids of what is open to them
    record Reads(Person person, RelationKind kind, Set<String> sections) {
        Reads {
            sections = Set.copyOf(sections);
        }

        /// Nothing of it.
        @Override
        public String toString() {
            return "Reads " + person.id();
        }
    }

    /// Those who may be asked to read, each once, and what they read now.
    List<Reads> of(PersonId me) {
        var actor = Actor.of(me);
        var stand = relations.standing(actor, me, KINDS);
        var named = people.visibleTo(actor, stand.keySet());
        var shares = gate.as(actor, () -> store.of(me));
        return stand.values().stream()
                .filter(relation -> named.containsKey(relation.holder()))
                .map(relation -> new Reads(
                        Optional.ofNullable(named.get(relation.holder())).orElseThrow(),
                        relation.kind(),
                        open(shares, relation)))
                .toList();
    }

    private static Set<String> open(List<Share> shares, Relation relation) {
        return shares.stream()
                .filter(share -> share.holder().equals(relation.holder())
                        && !share.since().isBefore(relation.given()))
                .map(Share::section)
                .collect(Collectors.toSet());
    }

    /// Opens these sections to somebody, and closes all others to them.
    ///
    /// @throws org.springframework.dao.DataAccessException where they are no mentor and no leader of theirs
    public void open(PersonId me, PersonId holder, Collection<String> sections) {
        Instant now = clock.instant();
        gate.run(Actor.of(me), () -> {
            store.delete(me, holder);
            store.insert(me, holder, sections, now);
        });
    }

    /// Those who have opened something to somebody.
    public List<Person> with(PersonId holder) {
        var actor = Actor.of(holder);
        var shares = gate.as(actor, () -> store.with(holder));
        return people.visibleTo(actor, shares.stream().map(Share::person).collect(Collectors.toSet())).values().stream()
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// What somebody opened to the reader.
    ///
    /// @param sections the ids of what is open, with lines in them or not
    record Opened(Person person, Set<String> sections, List<Line> lines) {
        /// Nothing of it.
        @Override
        public String toString() {
            return "Opened " + person.id();
        }
    }

    /// For the reader, who is noted as having looked. Empty where nothing is open to them.
    Optional<Opened> read(PersonId holder, PersonId person) {
        var actor = Actor.of(holder);
        return gate.as(actor, () -> {
            var sections = store.with(holder).stream()
                    .filter(share -> share.person().equals(person))
                    .map(Share::section)
                    .collect(Collectors.toSet());
            return people.visibleTo(actor, person)
                    .filter(whose -> !sections.isEmpty())
                    .map(whose -> {
                        audit.looked(person, "plan.shared");
                        return new Opened(whose, sections, plans.visibleTo(actor, person));
                    });
        });
    }

    /// What somebody shares, by whom it is read; for their copy.
    List<Share> given(PersonId me) {
        return gate.as(Actor.of(me), () -> store.of(me));
    }

    /// What is shared with somebody; for theirs.
    List<Share> received(PersonId me) {
        return gate.as(Actor.of(me), () -> store.with(me));
    }
}
