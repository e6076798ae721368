package tandem.help;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Texts;

/// How long it takes until a person is there, measured from every request of the last 30 days. The help page never
/// waits
/// for it: it shows what was counted last, and has it counted anew beside.
@Component
public class TimeToHuman {
    static final Duration DAYS = Duration.ofDays(30);
    private static final Logger LOG = LoggerFactory.getLogger(TimeToHuman.class);
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Gate gate;
    private final List<Asked> all;
    private final Clock clock;
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile @Nullable Known known;

    private record Known(Took took, Instant at) {}

    TimeToHuman(Gate gate, List<Asked> all, Clock clock) {
        this.gate = gate;
        this.all = List.copyOf(all);
        this.clock = clock;
    }

    /// What a visitor is shown; empty before it was first counted.
    Optional<Took> shown() {
        var last = known;
        var now = clock.instant();
        if (last == null || Duration.between(last.at(), now).abs().compareTo(FRESH) > 0) {
            beside();
        }
        return Optional.ofNullable(last).map(Known::took);
    }

    /// The same in a sentence, for those who work here.
    public Optional<String> words(Texts texts) {
        return shown().map(took -> new TookWords(texts).sentence(took));
    }

    /// By kind of asking, for those who work here.
    public Map<String, Took> byKind() {
        var now = clock.instant();
        return gate.as(Actor.SYSTEM, () -> {
            var took = new LinkedHashMap<String, Took>();
            all.forEach(asked -> took.put(asked.kind(), Took.of(asked.since(now.minus(DAYS)), now)));
            return took;
        });
    }

    void count() {
        var now = clock.instant();
        var waits = gate.as(
                Actor.SYSTEM,
                () -> all.stream()
                        .filter(Asked::open)
                        .flatMap(asked -> asked.since(now.minus(DAYS)).stream())
                        .toList());
        known = new Known(Took.of(waits, now), now);
    }

    private void beside() {
        if (counting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("time-to-human").start(this::tryToCount);
        }
    }

    private void tryToCount() {
        try {
            count();
        } catch (RuntimeException broken) {
            LOG.warn("Time to a human was not counted: {}", broken.getClass().getSimpleName());
        } finally {
            counting.set(false);
        }
    }
}
