package tandem.live;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A room as it is at this moment, as far as somebody may know.
public record Now(Room room, List<Seat> seats) {
    /// So many are heard at once at most.
    static final int VOICES = 3;

    static final Comparator<Seat> BY_NAME = Comparator.comparing(Seat::leads)
            .reversed()
            .thenComparing(Seat::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Seat::id);

    public Now {
        seats = List.copyOf(seats);
    }

    /// The same to somebody in it, who is here whatever is known of that already.
    Now seenBy(Seat me) {
        return new Now(
                room,
                seats.stream()
                        .map(seat -> seat.id().equals(me.id()) ? seat.arrived() : seat)
                        .toList());
    }

    /// The same to somebody who does not see some places.
    Now without(Set<UUID> hidden) {
        return new Now(
                room, seats.stream().filter(seat -> !hidden.contains(seat.id())).toList());
    }

    public Optional<Seat> seat(@Nullable UUID id) {
        return seats.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// Whether somebody speaks, be it somebody whom the reader does not see.
    boolean taken() {
        return room.floor() != null;
    }

    /// Who speaks.
    public Optional<Seat> floor() {
        return seat(room.floor());
    }

    /// Who waits to speak, in their order.
    public List<Seat> order() {
        return seats.stream()
                .filter(each -> each.turn() > 0 && each.in())
                .sorted(Comparator.comparing(Seat::turn).thenComparing(Seat::id))
                .toList();
    }

    /// Who is here, leaders first.
    public List<Seat> people() {
        return seats.stream().filter(Seat::present).sorted(BY_NAME).toList();
    }

    /// Who waits to be let in.
    public List<Seat> waiting() {
        return seats.stream()
                .filter(each -> each.state() == Seat.State.WAITING && each.here())
                .sorted(BY_NAME)
                .toList();
    }

    /// Who was asked to stay out; known to those who lead.
    public List<Seat> out() {
        return seats.stream().filter(Seat::out).sorted(BY_NAME).toList();
    }

    /// Who leads and is here.
    public List<Seat> leaders() {
        return people().stream().filter(Seat::leads).toList();
    }

    /// Whose voices are heard: of those who can be, the first that are here.
    public List<Seat> voices(Instant at) {
        return speakers(room.quiet(at)).filter(Seat::present).limit(VOICES).toList();
    }

    /// Whose voices can be heard as soon as they are here: whoever has the floor, unless all are quiet, and those who
    /// lead, the one who runs the room first. Whoever was asked to listen is not.
    Stream<Seat> speakers(boolean quiet) {
        var speaks = quiet ? Stream.<Seat>empty() : floor().stream();
        var leading = seats.stream()
                .filter(Seat::leads)
                .sorted(Comparator.comparing((Seat seat) -> !seat.id().equals(room.host()))
                        .thenComparing(Seat::id));
        return Stream.concat(speaks, leading)
                .filter(seat -> seat.in() && !seat.muted())
                .distinct();
    }

    /// Whether nobody runs the room at the moment: the line of whoever did is gone.
    public boolean adrift() {
        return seat(room.host()).filter(Seat::present).isEmpty();
    }

    @Override
    public String toString() {
        return room.toString();
    }
}
