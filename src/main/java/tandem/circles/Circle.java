package tandem.circles;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import tandem.schedules.Occurrence;

/// A circle, as somebody may see it.
///
/// @param place where it meets in person; empty where it meets online only
/// @param link where it meets online; empty where it does not, and for whoever is not in it
/// @param leaders who lead it, by their names in it
/// @param readers who reads between sessions and when, in the leaders' words; empty where nobody promised to
/// @param keepDays for how many days it keeps what is written in it
/// @param part what the one who looks is in it
/// @param access how somebody comes into it
/// @param door what they can do about it while they are not in it
/// @param invited whether they are asked to come
public record Circle(
        CircleId id,
        String name,
        String about,
        String place,
        String link,
        Spoken spoken,
        Plan plan,
        List<String> leaders,
        String readers,
        int keepDays,
        Part part,
        Access access,
        Door door,
        boolean invited,
        Agreement agreement) {
    public Circle {
        leaders = List.copyOf(leaders);
    }

    /// The session under way, or the next one that takes place.
    public Optional<Occurrence> session(Instant now) {
        return turn(now).map(Turn::when);
    }

    /// The same, with what was changed about it.
    public Optional<Turn> turn(Instant now) {
        return plan.current(now).or(() -> plan.next(now));
    }

    public ZoneId zone() {
        return plan.zone();
    }

    /// Whether it meets within a time from now.
    public boolean meetsWithin(Duration time, Instant now) {
        return session(now)
                .filter(session -> session.start().toInstant().isBefore(now.plus(time)))
                .isPresent();
    }

    /// Whether it is theirs to join, and they are not in it.
    public boolean joinable() {
        return part == Part.NONE && door == Door.JOIN;
    }

    /// Whether they asked to join it, and it was yes.
    public boolean admitted() {
        return joinable() && access == Access.REQUEST && !invited;
    }

    /// Whether it does not meet any more.
    public boolean closedAt(Instant now) {
        var today = now.atZone(zone()).toLocalDate();
        return plan.closes().filter(day -> !day.isAfter(today)).isPresent();
    }

    public boolean online() {
        return place.isEmpty();
    }

    /// Only the id: what stands in it is the circle's own.
    @Override
    public String toString() {
        return "Circle " + id;
    }
}
