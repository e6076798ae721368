package tandem.mentoring;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// A mentor is worried: somebody on call takes it, by a clock. The person it is about reads what was written, at once
/// or, where reading it could hurt somebody, some days later.
@Component
public class Worries {
    /// After so many days the person reads it in any case.
    static final Duration HELD = Duration.ofDays(7);

    private final Gate gate;
    private final WorryStore store;
    private final Ringing ringing;
    private final People people;
    private final Audit audit;
    private final Keys keys;
    private final Clock clock;

    Worries(Gate gate, WorryStore store, Ringing ringing, People people, Audit audit, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.ringing = ringing;
        this.people = people;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
    }

    /// Writes it down and asks the first on call. The same form again writes it once.
    ///
    /// @param held whether the person is to read it some days later only
    /// @throws org.springframework.dao.DataAccessException where the actor is not their mentor
    public void write(PersonId me, PersonId person, UUID id, String words, boolean held) {
        var actor = Actor.of(me);
        var name = people.visibleTo(actor, person).map(Person::name).orElse("");
        var now = clock.instant();
        var until = held ? now.plus(HELD) : null;
        gate.run(
                actor,
                () -> store.insert(
                        id,
                        person,
                        me,
                        now,
                        keys.seal(box(person, id, "name"), name),
                        keys.seal(box(person, id, "words"), words),
                        until));
        ringing.ring();
    }

    /// Those the actor may see, the open ones first.
    public List<Worry> all(Actor actor) {
        return opened(gate.as(actor, store::all));
    }

    /// Those about somebody, the newest first.
    public List<Worry> about(Actor actor, PersonId person) {
        return opened(gate.as(actor, () -> store.about(person)));
    }

    public Optional<Worry> visibleTo(Actor actor, UUID id) {
        return gate.as(actor, () -> store.byId(id)).map(this::open);
    }

    /// The same, for whoever looks after people: that they read it is recorded, and its person sees that, unless it is
    /// held back from them.
    Optional<Worry> read(PersonId me, UUID id) {
        var actor = Actor.of(me);
        return gate.as(actor, () -> {
            var found = visibleTo(actor, id);
            found.filter(worry -> !worry.by().equals(me) && !worry.person().equals(me))
                    .ifPresent(this::looked);
            return found;
        });
    }

    private void looked(Worry worry) {
        if (worry.heldAt(clock.instant())) {
            audit.record(Act.CASE_READ, Optional.of(worry.person()), worry.id().toString());
        } else {
            audit.looked(worry.person(), "mentoring.worry");
        }
    }

    /// @return whether it was open and the actor may take it
    public boolean take(PersonId me, UUID id) {
        return gate.as(Actor.of(me), () -> store.take(id, me, clock.instant()));
    }

    /// Closes one that the actor took.
    ///
    /// @param note what came of it; the person reads it with the rest
    /// @param shown whether they read it from now on, where it was held back
    public boolean close(PersonId me, Worry worry, String note, boolean shown) {
        var sealed = keys.seal(box(worry.person(), worry.id(), "note"), note);
        return gate.as(Actor.of(me), () -> store.close(worry.id(), me, clock.instant(), sealed, shown));
    }

    private List<Worry> opened(List<WorryStore.Sealed> found) {
        keys.fetch(found.stream().map(each -> each.person().value()).distinct().toList());
        return found.stream().map(this::open).toList();
    }

    private Worry open(WorryStore.Sealed sealed) {
        var person = sealed.person();
        return new Worry(
                sealed.id(),
                person,
                sealed.by(),
                sealed.at(),
                keys.open(box(person, sealed.id(), "name"), sealed.name()),
                keys.open(box(person, sealed.id(), "words"), sealed.words()),
                sealed.held(),
                sealed.owner(),
                sealed.due(),
                sealed.everybody(),
                sealed.taker(),
                sealed.taken(),
                sealed.closed(),
                opened(person, sealed.id(), sealed.note()));
    }

    private String opened(PersonId person, UUID id, byte @Nullable [] note) {
        return note == null ? "" : keys.open(box(person, id, "note"), note);
    }

    private static Box box(PersonId person, UUID id, String column) {
        return new Box(person.value(), "mentoring.worry", column, id);
    }
}
