package tandem.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// So many acts in a time from one network, counted in memory: nothing is written down, and a network that has been
/// quiet for that time is forgotten.
public final class RateLimit {
    /// More networks than this at once are not told apart any longer: the longest quiet one is forgotten early.
    private static final int MOST_NETWORKS = 50_000;

    private final int acts;
    private final Duration time;
    private final Clock clock;
    private final Map<String, Seen> networks = new LinkedHashMap<>(64, 0.75f, true);

    private record Seen(Bucket bucket, long at) {}

    public RateLimit(int acts, Duration time, Clock clock) {
        this.acts = acts;
        this.time = time;
        this.clock = clock;
    }

    /// Counts one act; throws a kind refusal that says when to come back.
    public void count(HttpServletRequest request) {
        var probe = bucket(Network.of(request)).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Refusal.tooOften(
                    Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
        }
    }

    /// What was counted at a time that has not come yet does not count: a clock that ran ahead and was set right would
    /// keep people out until that time.
    private synchronized Bucket bucket(String network) {
        forget();
        long now = clock.millis();
        var known = networks.get(network);
        var bucket = known == null || known.at > now ? fresh() : known.bucket;
        networks.put(network, new Seen(bucket, now));
        return bucket;
    }

    private void forget() {
        var oldest = networks.values().iterator();
        while (oldest.hasNext()) {
            boolean quiet = oldest.next().at < clock.millis() - time.toMillis();
            if (!quiet && networks.size() < MOST_NETWORKS) {
                return;
            }
            oldest.remove();
        }
    }

    private Bucket fresh() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(acts).refillGreedy(acts, time))
                .withCustomTimePrecision(new Ticks(clock))
                .build();
    }

    private record Ticks(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
