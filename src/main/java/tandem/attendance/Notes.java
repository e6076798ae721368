package tandem.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.circles.CircleId;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.sessions.Session;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What somebody notes of a session for themselves: that they were there, and a few words. Nobody else ever reads it.
@Component
class Notes {
    private static final String THERE = "+";
    private static final String NOT_SAID = "-";

    private final Gate gate;
    private final AttendanceStore store;
    private final Keys keys;

    Notes(Gate gate, AttendanceStore store, Keys keys) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
    }

    /// @param there whether they noted that they were there
    record Note(CircleId circle, LocalDate day, boolean there, String words) {
        /// Nothing of it.
        @Override
        public String toString() {
            return "Note";
        }
    }

    /// In the place of what was there; nothing said takes it away.
    void write(PersonId me, Session session, boolean there, String words) {
        var circle = session.circle();
        var id = Ids.next();
        var sealed = keys.seal(box(me, id), (there ? THERE : NOT_SAID) + words);
        gate.run(Actor.of(me), () -> {
            store.deleteNote(me, circle, session.day());
            if (there || !words.isEmpty()) {
                store.note(me, new AttendanceStore.SealedNote(id, circle, session.day(), sealed));
            }
        });
    }

    Optional<Note> of(PersonId me, Session session) {
        return gate.as(Actor.of(me), () -> store.note(me, session.circle(), session.day()))
                .map(each -> open(me, each));
    }

    List<Note> of(PersonId me) {
        return gate.as(Actor.of(me), () -> store.notes(me)).stream()
                .map(each -> open(me, each))
                .toList();
    }

    private Note open(PersonId me, AttendanceStore.SealedNote each) {
        var text = keys.open(box(me, each.id()), each.note());
        return new Note(each.circle(), each.day(), text.startsWith(THERE), text.substring(1));
    }

    private static Box box(PersonId me, UUID id) {
        return new Box(me.value(), "attendance.note", "note", id);
    }
}
