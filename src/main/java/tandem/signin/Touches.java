package tandem.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// When sessions were used last. That one was is written a second later, with all others of that second: a thousand
/// people who come at once are one statement.
@Component
class Touches implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Touches.class);
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    private final Gate gate;
    private final SessionStore store;
    private Map<UUID, Instant> waiting = new HashMap<>();

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

    /// Writes whatever waits: before a session is read that is remembered no more, outside of any unit of work.
    void write() {
        var all = take();
        if (!all.isEmpty()) {
            gate.run(Actor.DOOR, () -> store.touch(all));
        }
    }

    @Override
    public void destroy() {
        write();
    }

    private synchronized Map<UUID, Instant> take() {
        var all = waiting;
        waiting = new HashMap<>();
        return all;
    }

    private void writeSoon() {
        try {
            Thread.sleep(TOGETHER);
            write();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Each is touched again a minute later.
            LOG.warn("When sessions were used could not be written: {}", e.getMessage());
        }
    }
}
