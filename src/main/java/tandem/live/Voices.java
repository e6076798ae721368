package tandem.live;

import java.time.Clock;
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
    private final Clock clock;

    Voices(Rooms rooms, Talking talking, Clock clock) {
        this.rooms = rooms;
        this.talking = talking;
        this.clock = clock;
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
        var now = rooms.closed(Actor.of(me), seat.room());
        return now.filter(room -> fits(room, seat.id(), to, body.kind())).isEmpty()
                ? Passed.NOT_NOW
                : switch (talking.signal(me, seat, to, body.text())) {
                    case SAID -> Passed.YES;
                    case ENOUGH -> Passed.ENOUGH;
                    case QUIET, MUTED, GONE -> Passed.NOT_NOW;
                };
    }

    /// Nobody is heard by, and nobody hears, whoever is not here.
    private boolean fits(Now room, UUID me, @Nullable UUID to, VoiceBody.Kind kind) {
        var heard = room.voices(clock.instant()).stream().map(Seat::id).toList();
        boolean mine = heard.contains(me);
        boolean both = here(room, me) && here(room, to);
        return switch (kind) {
            case ON -> to == null && mine;
            case OFF -> to == null;
            case OFFER, FULL -> both && mine;
            case HEAR, ANSWER -> both && heard.contains(to);
            case LEFT -> both;
        };
    }

    private static boolean here(Now room, @Nullable UUID seat) {
        return room.seat(seat).filter(Seat::present).isPresent();
    }
}
