package tandem.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// When sessions were used last. That one was is written a second later, with all others of that second: a thousand
/// people who come at once are one statement. Until it is written, this node knows it from here.
@Component
class Touches implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Touches.class);
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    private final Gate gate;
    private final SessionStore store;
    private final Map<UUID, Instant> waiting = new HashMap<>();
    /// How often something was written.
    private long rounds;

    Touches(Gate gate, SessionStore store) {
        this.gate = gate;
        this.store = store;
    }

    synchronized void touched(UUID session, Instant at) {
        if (waiting.isEmpty()) {
            Thread.ofVirtual().name("touches").start(this::writeSoon);
        }
        waiting.put(session, at);
    }

    /// A session as it is read, with what is not written yet. It is read once more where something was written
    /// meanwhile.
    Optional<Session> latest(Supplier<Optional<Session>> reading) {
        while (true) {
            long before = rounds();
            var read = reading.get().map(this::latest);
            if (rounds() == before) {
                return read;
            }
        }
    }

    private synchronized long rounds() {
        return rounds;
    }

    private synchronized Session latest(Session read) {
        var at = waiting.get(read.id());
        return at == null || at.isBefore(read.touched()) ? read : read.touched(at);
    }

    @Override
    public void destroy() {
        write();
    }

    private void writeSoon() {
        try {
            do {
                Thread.sleep(TOGETHER);
            } while (!write());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return whether nothing came while that was written
    private boolean write() {
        var all = all();
        try {
            if (!all.isEmpty()) {
                gate.run(Actor.DOOR, () -> store.touch(all));
            }
        } catch (RuntimeException e) {
            // Each is touched again a minute later.
            LOG.warn("When sessions were used could not be written: {}", e.getMessage());
        }
        return forget(all);
    }

    private synchronized Map<UUID, Instant> all() {
        return Map.copyOf(waiting);
    }

    private synchronized boolean forget(Map<UUID, Instant> written) {
        written.forEach(waiting::remove);
        rounds += written.isEmpty() ? 0 : 1;
        return waiting.isEmpty();
    }
}
