package tandem.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.circles.Circle;
import tandem.circles.Circles;
import tandem.circles.Turn;

/// The next session of a circle in which somebody is, as it stands at the moment. In their calendar sessions
/// are anyway; circle by circle they are reminded elsewhere.
@Component
@Order(2)
class SessionReason implements Reason {
    private final Circles circles;

    SessionReason(Circles circles) {
        this.circles = circles;
    }

    @Override
    public String code() {
        return "session";
    }

    @Override
    public Shape shape() {
        return Shape.AHEAD;
    }

    @Override
    public String path() {
        return "/circles";
    }

    @Override
    public Set<Way> ways() {
        return EnumSet.complementOf(EnumSet.of(Way.CALENDAR));
    }

    @Override
    public Optional<Due> next(Ask ask, Instant after) {
        return circles.of(ask.person()).stream()
                .flatMap(circle -> starts(circle, ask.ahead(), after).stream())
                .map(start -> new Due(start.minus(ask.ahead()), start))
                .min((one, other) -> one.at().compareTo(other.at()));
    }

    private static Optional<Instant> starts(Circle circle, Duration ahead, Instant after) {
        return circle.plan().next(after.plus(ahead).plusSeconds(1)).map(Turn::starts);
    }
}
