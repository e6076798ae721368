package tandem.bridge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tandem.wall.Actor;

/// The numbers that stand on every desk. Where thousands came in, counting them takes a while: then what was counted
/// last
/// is shown, and after a minute counted anew beside.
@Component
class Headcount {
    private static final Logger LOG = LoggerFactory.getLogger(Headcount.class);
    private static final int MANY = 5_000;
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration SHOWN = Duration.ofMinutes(10);

    private final Touchpoints touchpoints;
    private final Clock clock;
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile @Nullable Counted counted;

    private record Counted(Everyone everyone, Instant at) {}

    Headcount(Touchpoints touchpoints, Clock clock) {
        this.touchpoints = touchpoints;
        this.clock = clock;
    }

    /// For a coordinator or a supervisor.
    Everyone of(Actor actor) {
        var last = counted;
        if (last == null || last.everyone().enrolled() < MANY) {
            return count(actor);
        }
        var age = Duration.between(last.at(), clock.instant()).abs();
        if (age.compareTo(SHOWN) > 0) {
            return count(actor);
        }
        if (age.compareTo(FRESH) > 0) {
            beside(actor);
        }
        return last.everyone();
    }

    private Everyone count(Actor actor) {
        var fresh = touchpoints.everyone(actor);
        counted = new Counted(fresh, clock.instant());
        return fresh;
    }

    private void beside(Actor actor) {
        if (counting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("headcount").start(() -> tryToCount(actor));
        }
    }

    private void tryToCount(Actor actor) {
        try {
            count(actor);
        } catch (RuntimeException broken) {
            LOG.warn("The headcount: {}", broken.getClass().getSimpleName());
        } finally {
            counting.set(false);
        }
    }
}
