package tandem.mentoring;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What a mentor writes down with somebody, toward what that person wants. They read every word, say something to it,
/// and show as many of their goals as they like. Their mentor and the coordinator who looks after them read it too.
@Component
public class Notes {
    /// More would not be read by anybody.
    static final int MOST_GOALS = 8;

    private final Gate gate;
    private final NoteStore store;
    private final Keys keys;
    private final Clock clock;

    Notes(Gate gate, NoteStore store, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /// Writes one; the same form again writes it once.
    ///
    /// @param goal toward which of their goals; empty for none
    /// @throws org.springframework.dao.DataAccessException where the actor is not their mentor
    public void write(PersonId me, PersonId person, UUID id, String goal, String words) {
        var toward = goal.isEmpty() ? null : keys.seal(box(person, id, "goal"), goal);
        var sealed = keys.seal(box(person, id, "words"), words);
        gate.run(
                Actor.of(me),
                () -> store.insert(new NoteStore.Sealed(id, person, me, clock.instant(), toward, sealed, null)));
    }

    /// All about somebody that the actor may read, the newest first.
    public List<Note> of(Actor actor, PersonId person) {
        return gate.as(actor, () -> store.of(person)).stream().map(this::open).toList();
    }

    /// What somebody says to a note about them; nothing takes it back.
    ///
    /// @return whether there is such a note
    public boolean remark(PersonId me, UUID note, String words) {
        var sealed = words.isEmpty() ? null : keys.seal(box(me, note, "remark"), words);
        return gate.as(Actor.of(me), () -> store.remark(note, sealed, clock.instant()));
    }

    /// The goals somebody shows now, as far as the actor may read them.
    public List<Goal> goals(Actor actor, PersonId person) {
        return gate.as(actor, () -> store.goals(person)).stream()
                .map(each -> new Goal(each.id(), keys.open(goalBox(person, each.id()), each.words()), each.shown()))
                .toList();
    }

    /// Shows one; the same form again shows it once.
    ///
    /// @return whether there was room
    public boolean show(PersonId me, UUID id, String words) {
        var sealed = keys.seal(goalBox(me, id), words);
        return gate.as(Actor.of(me), () -> {
            if (store.goals(me).size() >= MOST_GOALS) {
                return false;
            }
            store.insert(new NoteStore.SealedGoal(id, me, sealed, clock.instant()));
            return true;
        });
    }

    /// Shows it no longer.
    public void hide(PersonId me, UUID goal) {
        gate.run(Actor.of(me), () -> store.end(goal, clock.instant()));
    }

    private Note open(NoteStore.Sealed sealed) {
        var person = sealed.person();
        return new Note(
                sealed.id(),
                person,
                sealed.by(),
                sealed.at(),
                opened(box(person, sealed.id(), "goal"), sealed.goal()),
                keys.open(box(person, sealed.id(), "words"), sealed.words()),
                opened(box(person, sealed.id(), "remark"), sealed.remark()));
    }

    private String opened(Box box, byte @Nullable [] words) {
        return words == null ? "" : keys.open(box, words);
    }

    private static Box box(PersonId person, UUID note, String column) {
        return new Box(person.value(), "mentoring.note", column, note);
    }

    private static Box goalBox(PersonId person, UUID goal) {
        return new Box(person.value(), "mentoring.goal", "words", goal);
    }
}
