package tandem.live;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// So many acts at once of one person in a room, then one after the other. Counted in memory.
final class Pace {
    private static final int MOST = 20_000;

    private final int atOnce;
    private final long everyMillis;
    private final Clock clock;
    /// For each, the moment at which all they did will have been done at that pace.
    private final Map<UUID, Long> done = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
            return size() > MOST;
        }
    };

    Pace(int atOnce, long everyMillis, Clock clock) {
        this.atOnce = atOnce;
        this.everyMillis = everyMillis;
        this.clock = clock;
    }

    /// @return whether one more fits
    synchronized boolean allows(UUID who) {
        long now = clock.millis();
        long then = Math.max(done.getOrDefault(who, now), now) + everyMillis;
        if (then - now > atOnce * everyMillis) {
            return false;
        }
        done.put(who, then);
        return true;
    }
}
