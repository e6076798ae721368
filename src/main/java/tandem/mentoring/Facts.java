package tandem.mentoring;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What an insurer asks about contacts, of those alone who said yes to that. They read it, and take single ones out
/// until they were sent.
@Component
public class Facts {
    private final Gate gate;
    private final FactStore store;
    private final People people;
    private final Keys keys;
    private final Clock clock;

    Facts(Gate gate, FactStore store, People people, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.people = people;
        this.keys = keys;
        this.clock = clock;
    }

    /// What is to be written down of a contact.
    public record New(
            UUID encounter,
            PersonId person,
            Instant started,
            Instant stopped,
            Fact.Place place,
            boolean group,
            Fact.Said said) {}

    /// Since when somebody says yes; empty where they do not, or the actor may not know.
    public Optional<Instant> agreed(Actor actor, PersonId person) {
        return gate.as(actor, () -> store.agreed(person));
    }

    /// Says yes, or takes it back: nothing that was not sent yet is sent then.
    public void agree(PersonId me, boolean yes) {
        gate.run(Actor.of(me), () -> {
            if (yes) {
                store.agree(me, clock.instant());
            } else {
                store.disagree(me);
            }
        });
    }

    /// Writes one down. The same contact again changes nothing.
    ///
    /// @throws org.springframework.dao.DataAccessException where the actor is not their mentor, has no credential, or
    ///     the person did not say yes
    public void write(PersonId me, Credential credential, New one) {
        var name = people.visibleTo(Actor.of(me), me).map(Person::name).orElseThrow();
        gate.run(Actor.of(me), () -> store.insert(sealed(me, name, credential, one)));
    }

    /// Whether somebody has written down another contact of theirs at the same time. Several people may have been there
    /// together.
    boolean twice(PersonId me, Instant started, Instant stopped, UUID encounter, boolean group) {
        return gate.as(Actor.of(me), () -> store.by(me, started, stopped)).stream()
                .anyMatch(other -> !other.encounter().equals(encounter) && !(group && other.group()));
    }

    /// All about somebody, the newest first.
    public List<Fact> about(Actor actor, PersonId person) {
        return gate.as(actor, () -> store.about(person)).stream().map(this::open).toList();
    }

    /// Not this one.
    ///
    /// @return whether it was theirs and had not been sent
    public boolean refuse(PersonId me, UUID encounter) {
        return gate.as(Actor.of(me), () -> store.refuse(encounter, clock.instant()));
    }

    /// Those that may be billed, of the people whom the actor looks after; each person's together, in their order.
    List<Fact> billable(Actor actor, Instant from, Instant until) {
        var found = gate.as(actor, () -> store.billable(from, until));
        keys.fetch(found.stream().map(each -> each.person().value()).distinct().toList());
        return found.stream().map(this::open).toList();
    }

    /// They were taken out. Within the actor's open unit of work.
    void exported(List<Fact> facts) {
        store.export(facts.stream().map(Fact::encounter).toList(), clock.instant());
    }

    private FactStore.Sealed sealed(PersonId me, String name, Credential credential, New one) {
        var person = one.person();
        var id = one.encounter();
        return new FactStore.Sealed(
                id,
                person,
                me,
                keys.seal(box(me, id, "author"), name),
                one.started(),
                one.stopped(),
                one.place(),
                one.group(),
                keys.seal(box(person, id, "goal"), one.said().goal()),
                keys.seal(box(person, id, "activity"), one.said().activity()),
                keys.seal(box(person, id, "response"), one.said().response()),
                keys.seal(box(person, id, "step"), one.said().step()),
                keys.seal(box(me, id, "credential"), credential.title()),
                credential.supervisor(),
                null,
                null);
    }

    private Fact open(FactStore.Sealed sealed) {
        var person = sealed.person();
        var by = sealed.by();
        var id = sealed.encounter();
        return new Fact(
                id,
                person,
                by,
                keys.open(box(by, id, "author"), sealed.author()),
                sealed.started(),
                sealed.stopped(),
                sealed.place(),
                sealed.group(),
                new Fact.Said(
                        keys.open(box(person, id, "goal"), sealed.goal()),
                        keys.open(box(person, id, "activity"), sealed.activity()),
                        keys.open(box(person, id, "response"), sealed.response()),
                        keys.open(box(person, id, "step"), sealed.step())),
                keys.open(box(by, id, "credential"), sealed.credential()),
                sealed.supervisor(),
                sealed.refused(),
                sealed.exported());
    }

    private static Box box(PersonId owner, UUID encounter, String column) {
        return new Box(owner.value(), "mentoring.fact", column, encounter);
    }
}
