package tandem.bridge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.wall.Actor;

/// The numbers that stand on every desk. Where thousands came in, counting them takes a while: then what was counted is
/// shown for a minute.
@Component
class Headcount {
    private static final int MANY = 5_000;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Touchpoints touchpoints;
    private final Clock clock;
    private volatile @Nullable Counted counted;

    private record Counted(Everyone everyone, Instant at) {}

    Headcount(Touchpoints touchpoints, Clock clock) {
        this.touchpoints = touchpoints;
        this.clock = clock;
    }

    /// For a coordinator or a supervisor.
    Everyone of(Actor actor) {
        var last = counted;
        var now = clock.instant();
        if (last != null
                && last.everyone().enrolled() >= MANY
                && Duration.between(last.at(), now).abs().compareTo(FRESH) < 0) {
            return last.everyone();
        }
        var fresh = touchpoints.everyone(actor);
        counted = new Counted(fresh, now);
        return fresh;
    }
}
