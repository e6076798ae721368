package tandem.live;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;

/// Somebody's place in a room.
///
/// @param fellow theirs in the circle; null for whoever stands in
/// @param name the one they have in the circle
/// @param leads whether they lead this session
/// @param listens whether they only listen
/// @param here whether their line is there
/// @param turn their place in the speaking order; 0 where they do not wait to speak
/// @param muted whether a leader asked them to listen for now
/// @param spoke whether they have spoken or written to all
/// @param asked who asked whether they are all right and waits for an answer; null where nobody does
public record Seat(
        UUID id,
        UUID room,
        PersonId person,
        @Nullable UUID fellow,
        String name,
        boolean leads,
        boolean listens,
        State state,
        boolean here,
        int turn,
        boolean muted,
        boolean spoke,
        @Nullable UUID asked) {
    /// Where somebody stands.
    public enum State {
        WAITING,
        IN,
        LEFT,
        REMOVED,
        /// At the door already.
        REFUSED;

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean in() {
        return state == State.IN;
    }

    /// Whether a leader asked them to stay out.
    public boolean out() {
        return state == State.REMOVED || state == State.REFUSED;
    }

    /// Whether others see that they are here.
    public boolean present() {
        return in() && here;
    }

    Seat arrived() {
        return new Seat(id, room, person, fellow, name, leads, listens, state, true, turn, muted, spoke, asked);
    }

    Seat named(String other) {
        return new Seat(id, room, person, fellow, other, leads, listens, state, here, turn, muted, spoke, asked);
    }

    /// Only the id.
    @Override
    public String toString() {
        return "Seat " + id;
    }
}
