package tandem.signals;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
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

/// To whom somebody opens which signals: their mentor, or the coordinator who looks after them, as far as they say so.
@Component
class Shares {
    private static final Set<RelationKind> KINDS = Set.of(RelationKind.MENTOR, RelationKind.CASELOAD);

    private final Gate gate;
    private final ShareStore store;
    private final Relations relations;
    private final People people;
    private final Keys keys;
    private final Clock clock;

    Shares(Gate gate, ShareStore store, Relations relations, People people, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.relations = relations;
        this.people = people;
        this.keys = keys;
        this.clock = clock;
    }

    /// Somebody to whom one can open something.
    ///
    /// @param rules ids of those whose signals are open to them, or [Choice#ALL]
    record Reader(Relation relation, Person person, Set<String> rules) {
        Reader {
            rules = Set.copyOf(rules);
        }

        /// Nothing of it.
        @Override
        public String toString() {
            return "Reader " + person.id();
        }
    }

    /// Those who may be asked to read, each once, and what is open to them now.
    List<Reader> readers(PersonId me) {
        var actor = Actor.of(me);
        var standing = relations.standing(actor, me, KINDS);
        var named = people.visibleTo(actor, standing.keySet());
        var shares = of(me);
        return standing.values().stream()
                .flatMap(relation -> Optional.ofNullable(named.get(relation.holder())).stream()
                        .map(person -> new Reader(relation, person, open(shares, relation))))
                .toList();
    }

    private static Set<String> open(List<Share> shares, Relation relation) {
        return shares.stream()
                .filter(share -> stands(share, relation))
                .map(Share::rule)
                .collect(Collectors.toSet());
    }

    private static boolean stands(Share share, Relation relation) {
        return share.holder().equals(relation.holder())
                && share.kind() == relation.kind()
                && !share.since().isBefore(relation.given());
    }

    /// Opens signals of these rules to somebody, and closes all others to them. What stays open keeps what was read.
    void open(PersonId me, Relation reader, Collection<String> rules) {
        gate.run(Actor.of(me), () -> {
            var before = of(me).stream()
                    .filter(share -> share.holder().equals(reader.holder()))
                    .toList();
            before.stream()
                    .filter(share -> !stands(share, reader) || !rules.contains(share.rule()))
                    .forEach(share -> store.delete(share.id()));
            var kept = open(before, reader);
            rules.stream().filter(rule -> !kept.contains(rule)).forEach(rule -> insert(me, reader, rule));
        });
    }

    private void insert(PersonId me, Relation reader, String rule) {
        var id = Ids.next();
        store.insert(new ShareStore.Sealed(
                id, me, reader.holder(), reader.kind(), keys.seal(box(me, id), rule), clock.instant(), null));
    }

    /// What somebody opens.
    List<Share> of(PersonId me) {
        return gate.as(Actor.of(me), () -> store.of(me)).stream()
                .map(this::open)
                .toList();
    }

    /// What others open to somebody.
    List<Share> with(PersonId holder) {
        return gate.as(Actor.of(holder), () -> store.with(holder)).stream()
                .map(this::open)
                .toList();
    }

    void looked(PersonId me) {
        gate.run(Actor.of(me), () -> store.looked(me, clock.instant()));
    }

    /// Everybody who opens anything; no more than that is asked.
    List<PersonId> people() {
        return gate.as(Actor.SYSTEM, store::people);
    }

    private Share open(ShareStore.Sealed sealed) {
        return new Share(
                sealed.id(),
                sealed.person(),
                sealed.holder(),
                sealed.kind(),
                keys.open(box(sealed.person(), sealed.id()), sealed.rule()),
                sealed.since(),
                sealed.looked());
    }

    private static Box box(PersonId person, UUID id) {
        return new Box(person.value(), "signals.share", "rule", id);
    }
}
