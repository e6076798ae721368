package tandem.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// Passes on what browsers say to each other so that voices get through. Who may speak follows from the room as it is
/// now, whatever a browser believes.
@Component
class Voices {
    private final Rooms rooms;
    private final Talking talking;

    Voices(Rooms rooms, Talking talking) {
        this.rooms = rooms;
        this.talking = talking;
    }

    /// How it ended.
    enum Passed {
        YES,
        /// It is not their turn, or not the turn of whom they want to hear.
        NOT_NOW,
        /// More than one says at once.
        ENOUGH
    }

    /// @param to the place that it is for; null where it is for all
    Passed pass(PersonId me, Seat seat, @Nullable UUID to, VoiceBody body) {
        var heard = rooms.voices(Actor.of(me), seat.room());
        boolean mine = heard.contains(seat.id());
        boolean theirs = to != null && heard.contains(to);
        boolean fits = switch (body.kind()) {
            case ON -> to == null && mine;
            case OFF -> to == null;
            case OFFER, FULL -> to != null && mine;
            case HEAR, ANSWER -> theirs;
            case LEFT -> to != null;
        };
        if (!fits) {
            return Passed.NOT_NOW;
        }
        return switch (talking.signal(me, seat, to, body.text())) {
            case SAID -> Passed.YES;
            case ENOUGH -> Passed.ENOUGH;
            case QUIET, MUTED, GONE -> Passed.NOT_NOW;
        };
    }
}
