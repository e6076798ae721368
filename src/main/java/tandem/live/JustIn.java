package tandem.live;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tandem.circles.CircleId;
import tandem.shared.PersonId;

/// Places that were taken this moment, for the line that opens right after: the walls have just said whose they are,
/// and are not asked twice. In memory, for seconds, for one line each, and not once anything about the person changes.
final class JustIn {
    private static final Duration HOLDS = Duration.ofSeconds(10);
    private static final int MOST = 5_000;

    private final Map<PersonId, Place> places = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, Place> eldest) {
            return size() > MOST;
        }
    };

    private record Place(CircleId circle, LocalDate day, Seat seat, Instant until) {}

    synchronized void took(CircleId circle, LocalDate day, Seat seat, Instant now) {
        places.put(seat.person(), new Place(circle, day, seat, now.plus(HOLDS)));
    }

    /// The place that somebody took in the room of a session a moment ago; once.
    synchronized Optional<Seat> of(PersonId person, CircleId circle, LocalDate day, Instant now) {
        return Optional.ofNullable(places.remove(person))
                .filter(each -> each.circle().equals(circle) && each.day().equals(day))
                .filter(each -> now.isBefore(each.until()))
                .map(Place::seat);
    }

    synchronized void forget(PersonId person) {
        places.remove(person);
    }
}
