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

/// The next session of a circle in which somebody is, as it stands at the moment. By e-mail they are reminded circle by
/// circle, elsewhere; in their calendar sessions are anyway.
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
        return EnumSet.of(Way.PUSH);
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
