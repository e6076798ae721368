package tandem.gatherings;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import tandem.circles.CircleId;
import tandem.schedules.Occurrence;
import tandem.shared.PersonId;

/// A gathering, as somebody may see it.
///
/// @param about what else there is to know; empty where nothing
/// @param size how many can come, the host among them; empty where anybody can
/// @param coming whether the one who looks said that they come
public record Gathering(
        UUID id,
        CircleId circle,
        PersonId host,
        String title,
        String place,
        String about,
        Instant starts,
        int minutes,
        Optional<Integer> size,
        boolean cancelled,
        boolean coming) {
    Occurrence when(ZoneId zone) {
        var start = starts.atZone(zone);
        return new Occurrence(start, start.plusMinutes(minutes));
    }

    boolean overAt(Instant now) {
        return !starts.plus(Duration.ofMinutes(minutes)).isAfter(now);
    }

    public String path() {
        return "/gatherings/" + id;
    }

    /// Only the id: what stands in it is its host's.
    @Override
    public String toString() {
        return "Gathering " + id;
    }
}
