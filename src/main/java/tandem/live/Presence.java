package tandem.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Who is here on this node, and that the database knows it: a coming or going costs next to nothing by itself, and all
/// that is new is said together.
@Component
class Presence {
    /// A node that has said nothing for so long has died, or a page has: whoever was there with it counts as gone.
    static final Duration LOST = Duration.ofSeconds(30);

    private final Gate gate;
    private final SeatStore seats;
    private final Bell bell;
    private final Clock clock;
    private final Attending attending = new Attending();

    Presence(Gate gate, SeatStore seats, Bell bell, Clock clock) {
        this.gate = gate;
        this.seats = seats;
        this.bell = bell;
        this.clock = clock;
    }

    /// A line to a place has opened.
    void came(Line line) {
        attending.came(line.seat(), line, line.says(), clock.instant());
    }

    /// A line to a place has ended.
    void went(Line line) {
        attending.went(line.seat(), line, clock.instant());
    }

    /// The page of whoever has a place has said that it lives.
    void lives(UUID seat) {
        attending.lives(seat);
    }

    /// Somebody without a script looked at the page of the room.
    void touched(UUID seat) {
        attending.touched(seat, clock.instant());
    }

    /// Somebody left by themselves.
    void left(UUID seat) {
        attending.left(seat);
    }

    /// Says what is new, and wakes the rooms in which others see that. Each in a unit of work of its own, since each
    /// holds the rooms it is about: nobody waits in a ring.
    void tell() {
        var news = attending.news(clock.instant());
        try {
            var come = new HashSet<>(news.come());
            come.addAll(stay(news.stay()));
            come(come).forEach(bell::ring);
        } catch (RuntimeException failed) {
            attending.again(news);
            throw failed;
        }
        go(news.gone(), Attending.AGAIN.plusSeconds(2)).forEach(bell::ring);
    }

    /// Says of those whose node has died, or whose page lives no more, that they are gone.
    void sweep(Set<UUID> rooms) {
        var lost = gate.as(Actor.SYSTEM, () -> seats.lost(rooms, clock.instant().minus(LOST)));
        go(lost, LOST).forEach(bell::ring);
    }

    /// @return whose coming the others have to see
    private Collection<UUID> stay(List<UUID> here) {
        return here.isEmpty() ? List.of() : without(here, gate.as(Actor.SYSTEM, () -> seats.stay(here)));
    }

    private Set<UUID> come(Collection<UUID> here) {
        if (here.isEmpty()) {
            return Set.of();
        }
        var came = gate.as(Actor.SYSTEM, () -> seats.come(here));
        attending.again(without(here, came.stream().map(SeatStore.Came::seat).toList()));
        return came.stream()
                .filter(SeatStore.Came::news)
                .map(SeatStore.Came::room)
                .collect(Collectors.toSet());
    }

    private Set<UUID> go(List<UUID> gone, Duration unseen) {
        return gone.isEmpty()
                ? Set.of()
                : Set.copyOf(gate.as(
                        Actor.SYSTEM, () -> seats.go(gone, clock.instant().minus(unseen))));
    }

    private static List<UUID> without(Collection<UUID> all, List<UUID> said) {
        var done = Set.copyOf(said);
        return all.stream().filter(each -> !done.contains(each)).toList();
    }
}
