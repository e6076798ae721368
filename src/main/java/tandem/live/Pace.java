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

    /// Nobody is busy for longer than that: then the clock ran ahead, and was set right.
    ///
    /// @return whether one more fits
    synchronized boolean allows(UUID who) {
        long now = clock.millis();
        long most = atOnce * everyMillis;
        long busy = done.getOrDefault(who, now);
        long then = (busy - now > most ? now : Math.max(busy, now)) + everyMillis;
        if (then - now > most) {
            return false;
        }
        done.put(who, then);
        return true;
    }
}
