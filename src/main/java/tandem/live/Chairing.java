package tandem.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Refusal;

/// The speaking order and everything else about a room that is not words: what each does about their own place, and
/// what those who lead do about the room. The database holds who may.
@Component
public class Chairing {
    /// All begin together, a few seconds after somebody started it.
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final int AT_ONCE = 30;
    private static final long EVERY = 500;

    private final Gate gate;
    private final RoomStore rooms;
    private final SeatStore seats;
    private final EventStore events;
    private final RoomWords words;
    private final Bell bell;
    private final Clock clock;
    private final Pace pace;

    Chairing(Gate gate, RoomStore rooms, SeatStore seats, EventStore events, RoomWords words, Bell bell, Clock clock) {
        this.gate = gate;
        this.rooms = rooms;
        this.seats = seats;
        this.events = events;
        this.words = words;
        this.bell = bell;
        this.clock = clock;
        this.pace = new Pace(AT_ONCE, EVERY, clock);
    }

    /// Counts one act of somebody in a room.
    ///
    /// @throws Refusal where they were too many at once
    void count(Seat seat) {
        count(seat.id());
    }

    /// The same of somebody who goes in.
    void count(PersonId person) {
        count(person.value());
    }

    private void count(UUID whose) {
        if (!pace.allows(whose)) {
            throw Refusal.tooOften(Duration.ofSeconds(5));
        }
    }

    /// What somebody does about their own place.
    enum Own {
        RAISE,
        LOWER,
        DONE,
        LISTEN,
        SPEAK,
        LEAVE
    }

    void own(PersonId me, Seat seat, Own act) {
        gate.run(Actor.of(me), () -> {
            if (seats.sit(seat.room(), act.name().toLowerCase(java.util.Locale.ROOT))) {
                changed(seat.room());
            }
        });
    }

    /// Gives the floor to whoever is next, where the giver still has it: a second tap passes nobody over.
    ///
    /// @param giver null where it is free
    void next(PersonId leader, Room room, @Nullable UUID giver) {
        leading(leader, room, () -> seats.next(room.id(), giver));
    }

    /// Gives the floor to one who is there and may speak.
    void floor(PersonId leader, Room room, Seat seat) {
        leading(leader, room, () -> {
            var giver = rooms.floor(room.id()).orElse(null);
            var now = place(seat);
            if (now.in() && !now.muted() && !now.id().equals(giver)) {
                seats.turn(seat.id(), 1);
                order(room).stream()
                        .filter(each -> !each.id().equals(seat.id()))
                        .forEach(each -> seats.turn(each.id(), each.turn() + 1));
                seats.next(room.id(), giver);
            }
        });
    }

    /// Moves somebody up or down in the order by one, where they still stand there: a second tap moves nobody further.
    ///
    /// @param from their place, from 1
    void move(PersonId leader, Room room, Seat seat, int from, int by) {
        leading(leader, room, () -> {
            var order = new java.util.ArrayList<>(order(room));
            int at = from - 1;
            int to = at + by;
            boolean there = at < order.size() && order.get(at).id().equals(seat.id());
            if (there && to >= 0 && to < order.size()) {
                java.util.Collections.swap(order, at, to);
                IntStream.range(0, order.size())
                        .forEach(place -> seats.turn(order.get(place).id(), place + 1));
            }
        });
    }

    void admit(PersonId leader, Room room, Seat seat) {
        about(leader, room, seat, Happened.Kind.MINE, now -> {
            if (now.state() == Seat.State.WAITING) {
                seats.state(now.id(), Seat.State.IN);
            }
        });
    }

    /// Asks somebody to listen for now, or no longer. Whoever leads is heard.
    void mute(PersonId leader, Room room, Seat seat, boolean muted) {
        about(leader, room, seat, Happened.Kind.MINE, now -> {
            if (!now.leads()) {
                seats.mute(now.id(), muted);
                passOn(now);
            }
        });
    }

    /// Asks somebody to leave, or not to come in. Whoever leads stays.
    void remove(PersonId leader, Room room, Seat seat) {
        if (seat.leads()) {
            return;
        }
        about(leader, room, seat, Happened.Kind.OUT, now -> {
            if (!now.out()) {
                passOn(now);
                seats.state(now.id(), now.state() == Seat.State.WAITING ? Seat.State.REFUSED : Seat.State.REMOVED);
            }
        });
    }

    /// Takes back that somebody was asked to stay out: they may come in again, and wait for nobody.
    void letBack(PersonId leader, Room room, Seat seat) {
        about(leader, room, seat, Happened.Kind.MINE, now -> {
            if (now.out()) {
                seats.state(now.id(), Seat.State.LEFT);
            }
        });
    }

    /// Hands the room over to another who leads, or takes it.
    void host(PersonId leader, Room room, Seat seat) {
        leading(leader, room, () -> {
            if (seat.leads()) {
                rooms.host(room.id(), seat.id());
            }
        });
    }

    void lock(PersonId leader, Room room, boolean locked) {
        leading(leader, room, () -> rooms.lock(room.id(), locked));
    }

    /// @param time empty ends it
    void silence(PersonId leader, Room room, Optional<Duration> time, UUID form) {
        var until = time.map(clock.instant()::plus).orElse(null);
        leading(leader, room, () -> rooms.silence(room.id(), until, form));
    }

    /// @param skill null ends it
    void practise(PersonId leader, Room room, @Nullable String skill, UUID form) {
        Instant from = skill == null ? null : clock.instant().plus(SOON);
        leading(leader, room, () -> rooms.practise(room.id(), skill, from, form));
    }

    /// @param shown empty takes it from the screen
    public void show(PersonId leader, Room room, String shown) {
        leading(leader, room, () -> rooms.show(room.id(), words.sealShown(room.id(), shown)));
    }

    private List<Seat> order(Room room) {
        return new Now(
                        room,
                        seats.in(room.id()).stream().map(SeatStore.Sealed::seat).toList())
                .order();
    }

    /// Where they have the floor.
    private void passOn(Seat seat) {
        seats.next(seat.room(), seat.id());
    }

    /// As it is now, which nobody else changes until the work is done.
    private Seat place(Seat seat) {
        return seats.byId(seat.id()).orElseThrow(Refusal::notFound).seat();
    }

    /// @param work takes the place as it is now
    private void about(PersonId leader, Room room, Seat seat, Happened.Kind kind, Consumer<Seat> work) {
        leading(leader, room, () -> {
            work.accept(place(seat));
            events.append(room.id(), Ids.next(), kind, seat.id(), false, null);
        });
    }

    private void leading(PersonId leader, Room room, Runnable work) {
        gate.run(Actor.of(leader), () -> {
            rooms.hold(room.id());
            work.run();
            changed(room.id());
        });
    }

    private void changed(UUID room) {
        events.append(room, Ids.next(), Happened.Kind.ROOM, null, false, null);
        bell.ringAfter(room);
    }
}
