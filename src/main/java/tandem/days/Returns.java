package tandem.days;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What somebody notes after a return to use: which days, and what they think of it. Only they ever read it.
@Component
public class Returns {
    private final Gate gate;
    private final ReturnStore store;
    private final Keys keys;
    private final ApplicationEventPublisher events;

    Returns(Gate gate, ReturnStore store, Keys keys, ApplicationEventPublisher events) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
        this.events = events;
    }

    /// @param id the number of the form: the same one notes it once
    /// @param goal whose count it changes; empty where every count stays as it is
    /// @param was in a few words that were tapped; empty as the others where nothing was said
    public record Note(UUID id, Optional<UUID> goal, Span days, String was, String before, String helped, String next) {
        /// Only the id.
        @Override
        public String toString() {
            return "Note " + id;
        }
    }

    /// @throws org.springframework.dao.DataAccessException where the goal is not theirs
    public void note(PersonId me, Note note) {
        gate.run(Actor.of(me), () -> {
            note.goal().ifPresent(goal -> store.insert(new Returned(note.id(), goal, note.days()), me));
            keep(me, note.goal().isPresent() ? note.id() : null, note);
            events.publishEvent(new ReturnNoted(me, note.days().last()));
        });
    }

    void change(PersonId me, Returned returned, Note note) {
        gate.run(Actor.of(me), () -> {
            store.update(returned.id(), note.days());
            keep(me, returned.id(), note);
        });
    }

    /// Takes a return back, with what was written about it: it was none, or was noted on the wrong day.
    void remove(PersonId me, UUID returned) {
        gate.run(Actor.of(me), () -> store.delete(returned));
    }

    void forget(PersonId me, UUID reflection) {
        gate.run(Actor.of(me), () -> store.forget(reflection));
    }

    /// Of every goal of theirs, the latest first.
    List<Returned> of(PersonId me) {
        return gate.as(Actor.of(me), () -> store.of(me));
    }

    Optional<Returned> find(PersonId me, UUID id) {
        return gate.as(Actor.of(me), () -> store.byId(id));
    }

    List<Reflection> reflections(PersonId me) {
        return gate.as(Actor.of(me), () -> store.reflections(me)).stream()
                .map(this::open)
                .toList();
    }

    Optional<Reflection> reflection(PersonId me, UUID id) {
        return gate.as(Actor.of(me), () -> store.reflection(id)).map(this::open);
    }

    private void keep(PersonId me, @Nullable UUID returned, Note note) {
        if ((note.was() + note.before() + note.helped() + note.next()).isEmpty()) {
            store.forget(note.id());
            return;
        }
        store.keep(new ReturnStore.Sealed(
                note.id(),
                me,
                returned,
                note.days().last(),
                seal(me, note.id(), "was", note.was()),
                seal(me, note.id(), "before", note.before()),
                seal(me, note.id(), "helped", note.helped()),
                seal(me, note.id(), "next", note.next())));
    }

    private byte @Nullable [] seal(PersonId me, UUID id, String column, String words) {
        return words.isEmpty() ? null : keys.seal(box(me, id, column), words);
    }

    private Reflection open(ReturnStore.Sealed sealed) {
        return new Reflection(
                sealed.id(),
                Optional.ofNullable(sealed.returned()),
                sealed.day(),
                open(sealed, "was", sealed.was()),
                open(sealed, "before", sealed.before()),
                open(sealed, "helped", sealed.helped()),
                open(sealed, "next", sealed.next()));
    }

    private String open(ReturnStore.Sealed sealed, String column, byte @Nullable [] words) {
        return words == null ? "" : keys.open(box(sealed.person(), sealed.id(), column), words);
    }

    private static Box box(PersonId person, UUID id, String column) {
        return new Box(person.value(), "days.reflection", column, id);
    }
}
