package tandem.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import tandem.schedules.Occurrence;
import tandem.shared.PersonId;

/// The meeting at which whoever looked after somebody so far hands over to the one who comes next. They are there
/// themselves, and what is agreed is theirs to read.
///
/// @param entry their row on the roster, while they have not come in
/// @param person who they are here, from then on
/// @param taker who takes over
/// @param name what they are called
/// @param place where, or the link of a room
/// @param agreed what they wrote down together; empty before it was held
/// @param first the day of the first contact that follows from it
public record Handoff(
        UUID id,
        Optional<UUID> entry,
        Optional<PersonId> person,
        Optional<PersonId> planner,
        Optional<PersonId> taker,
        String name,
        String place,
        Instant starts,
        int minutes,
        String agreed,
        Optional<LocalDate> held,
        Optional<LocalDate> first,
        boolean cancelled) {
    public String path() {
        return "/handoffs/" + id;
    }

    public Occurrence when(ZoneId zone) {
        var start = starts.atZone(zone);
        return new Occurrence(start, start.plusMinutes(minutes));
    }

    /// Still to be.
    public boolean ahead(Instant now) {
        return !cancelled
                && held.isEmpty()
                && starts.plus(Duration.ofMinutes(minutes)).isAfter(now);
    }

    /// Its time has passed, and nobody has written what came of it.
    boolean unwritten(Instant now) {
        return !cancelled && held.isEmpty() && !ahead(now);
    }

    boolean online() {
        return place.startsWith("https://");
    }

    /// Only the id.
    @Override
    public String toString() {
        return "Handoff " + id;
    }
}
