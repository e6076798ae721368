package tandem.live;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Whom blocks part, all that there are, as this node knows it: so nothing has to be asked of each who comes into a
/// room.
@Component
class Parted {
    private final Gate gate;
    private final SeatStore seats;
    private volatile Map<PersonId, Set<PersonId>> known = Map.of();

    Parted(Gate gate, SeatStore seats) {
        this.gate = gate;
        this.seats = seats;
    }

    /// Of each whom a block parts from anybody: from whom.
    Map<PersonId, Set<PersonId>> known() {
        return known;
    }

    /// Reads them anew: before a room begins here, and whenever something about somebody changed.
    ///
    /// @return whether there is news
    synchronized boolean read() {
        var before = known;
        known = gate.as(Actor.SYSTEM, seats::blocks).stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet())));
        return !known.equals(before);
    }
}
