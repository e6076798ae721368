package tandem.sessions;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.circles.Circle;
import tandem.circles.Part;
import tandem.wall.Role;
import tandem.web.Visit;

/// The sessions of circles. Whoever may see a circle may see that they take place.
@Component
public class Sessions {
    /// As far as a rarest rhythm needs for three: the fifth month has one of each weekday at least.
    private static final Duration AHEAD = Duration.ofDays(150);
    /// As far as most rhythms need: a circle that meets each week is asked for a month, not for twenty sessions.
    private static final Duration SOON = Duration.ofDays(30);

    /// The session that a day names; none where the circle's rhythm gives it none.
    public Optional<Session> find(Circle circle, LocalDate day) {
        return circle.plan().on(day).map(turn -> Session.of(circle.id(), turn));
    }

    /// The same by a day as addresses write it.
    public Optional<Session> find(Circle circle, String day) {
        try {
            return find(circle, LocalDate.parse(day));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /// All that start, or would have, at `from` or later and before `until`, soonest first.
    public List<Session> between(Circle circle, Instant from, Instant until) {
        return circle.plan().between(from, until).stream()
                .map(turn -> Session.of(circle.id(), turn))
                .toList();
    }

    /// The one under way and those to come, whether or not they take place, until `most` do.
    public List<Session> upcoming(Circle circle, Instant now, int most) {
        var soon = upcoming(circle, now, most, SOON);
        return soon.stream().filter(Session::takesPlace).count() == most ? soon : upcoming(circle, now, most, AHEAD);
    }

    private List<Session> upcoming(Circle circle, Instant now, int most, Duration ahead) {
        var all = between(circle, now.minus(circle.plan().length()).plusSeconds(1), now.plus(ahead));
        int taking = 0;
        int end = 0;
        while (end < all.size() && taking < most) {
            taking += all.get(end).takesPlace() ? 1 : 0;
            end++;
        }
        return all.subList(0, end);
    }

    /// Whether this reader may cancel and move sessions of a circle: whoever leads it, and coordinators.
    public static boolean changes(Circle circle, Visit visit) {
        return circle.part() == Part.LEADER || visit.reader().is(Role.COORDINATOR);
    }
}
