package tandem.keys;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Evicts keys that any node destroyed. A notification only shortens the wait. Whoever holds a cached key asks
/// [#current()] first: where this node has not heard from the database within the last second, it may not be used.
final class Watch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final long SECOND = 1_000_000_000;
    private static final int PAUSE = 400;

    private final OwnerKeyStore store;
    private final KeyCache cache;
    private volatile boolean closed;
    private volatile long heard = System.nanoTime() - SECOND;
    private long seen = -1;
    private boolean complained;

    Watch(OwnerKeyStore store, KeyCache cache) {
        this.store = store;
        this.cache = cache;
    }

    void start() {
        Thread.ofVirtual().name("keys").start(this::watch);
    }

    boolean current() {
        return System.nanoTime() - heard < SECOND;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void watch() {
        while (!closed) {
            try (Connection connection = store.listen()) {
                follow(connection.unwrap(PGConnection.class));
            } catch (SQLException | RuntimeException e) {
                rest(e);
            }
        }
    }

    private void follow(PGConnection connection) throws SQLException {
        while (!closed) {
            long asked = System.nanoTime();
            look();
            heard = asked;
            complained = false;
            connection.getNotifications(PAUSE);
        }
    }

    private void look() {
        if (seen < 0) {
            seen = store.lastDestroyed();
            cache.clear();
            return;
        }
        List<OwnerKeyStore.Destroyed> news = store.destroyedAfter(seen);
        if (!news.isEmpty()) {
            cache.evict(news.stream().map(OwnerKeyStore.Destroyed::owner).toList());
            seen = news.getLast().sequence();
        }
    }

    private void rest(Exception cause) {
        if (closed) {
            return;
        }
        if (!complained) {
            LOG.warn("Destroyed keys cannot be followed for the moment: {}", cause.getMessage());
            complained = true;
        }
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }
}
