package tandem.live;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Writes down in one unit of work what is said at the same time in one room: several would wait in the database for
/// each other, and for the disk one after the other. Whoever has the turn writes for all who wait.
@Component
class Sayings {
    private static final int TOGETHER = 32;

    private final Gate gate;
    private final Bell bell;
    private final Clock clock;
    private final Map<UUID, Turn> turns = new ConcurrentHashMap<>();

    Sayings(Gate gate, Bell bell, Clock clock) {
        this.gate = gate;
        this.bell = bell;
        this.clock = clock;
    }

    /// @param sealed what somebody says to all
    /// @return what was in the way: `gone`, `muted`, `quiet`; null where it is said
    @Nullable
    String say(Seat seat, UUID id, byte[] sealed) {
        var saying = new Saying(
                seat,
                id,
                sealed,
                new Gate.Asked<>(Actor.of(seat.person()), EventStore.asksToSay(seat.room(), id, sealed)));
        var turn = turns.computeIfAbsent(seat.room(), room -> new Turn());
        turn.waiting.add(saying);
        turn.lock.lock();
        try {
            while (saying.outcome == null) {
                write(turn.next());
            }
        } finally {
            turn.lock.unlock();
            // Whoever comes by this turn all the same takes it alone, and waits in the database.
            turns.computeIfPresent(seat.room(), (room, now) -> now == turn && turn.waiting.isEmpty() ? null : now);
        }
        return saying.outcome.why();
    }

    private void write(List<Saying> all) {
        try {
            var told = gate.each(all.stream().map(each -> each.asked).toList());
            for (int at = 0; at < all.size(); at++) {
                all.get(at).outcome = Outcome.of(told.get(at));
                ring(all.get(at), told.get(at));
            }
        } catch (RuntimeException e) {
            if (all.size() > 1) {
                all.forEach(each -> write(List.of(each)));
            } else {
                all.getFirst().outcome = new Outcome(null, e);
            }
        }
    }

    private void ring(Saying saying, EventStore.Told told) {
        if (told.why() == null) {
            var seat = saying.seat;
            bell.ring(new Happened(
                    seat.room(),
                    told.sequence(),
                    saying.id,
                    Happened.Kind.SAID,
                    seat.id(),
                    null,
                    false,
                    saying.sealed,
                    clock.instant()));
        }
    }

    /// Who waits in one room.
    private static final class Turn {
        final ReentrantLock lock = new ReentrantLock();
        final Queue<Saying> waiting = new ConcurrentLinkedQueue<>();

        /// One, two, four, eight and so on of them, so that the database meets few different requests.
        List<Saying> next() {
            int many = Math.min(TOGETHER, Integer.highestOneBit(waiting.size()));
            return Stream.generate(waiting::remove).limit(many).toList();
        }
    }

    private record Outcome(
            @Nullable String reason, @Nullable RuntimeException failed) {
        static Outcome of(EventStore.Told told) {
            return new Outcome(told.why(), null);
        }

        @Nullable
        String why() {
            if (failed != null) {
                throw failed;
            }
            return reason;
        }
    }

    /// What somebody says, and, guarded by the turn, how that ended.
    private static final class Saying {
        final Seat seat;
        final UUID id;
        final byte[] sealed;
        final Gate.Asked<EventStore.Told> asked;

        @Nullable
        Outcome outcome;

        Saying(Seat seat, UUID id, byte[] sealed, Gate.Asked<EventStore.Told> asked) {
            this.seat = seat;
            this.id = id;
            this.sealed = sealed;
            this.asked = asked;
        }
    }
}
