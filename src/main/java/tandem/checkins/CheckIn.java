package tandem.checkins;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// One check-in.
///
/// @param id of the form it came from
/// @param day in the zone of whoever wrote it
/// @param at when they wrote it, which may be long before it arrived
public record CheckIn(UUID id, LocalDate day, Instant at, Said said) {
    public String path() {
        return "/check-in/" + day + "/" + id;
    }

    CheckIn with(Said other) {
        return new CheckIn(id, day, at, other);
    }

    /// Only the id: the rest is theirs.
    @Override
    public String toString() {
        return "CheckIn " + id;
    }
}
