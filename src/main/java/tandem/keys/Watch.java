package tandem.keys;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tandem.database.Following;

/// Evicts keys that any node destroyed. A notification only shortens the wait. Whoever holds a cached key asks
/// [#current()] first: where this node has not heard from the database within the last second, it may not be used.
final class Watch implements AutoCloseable {
    private static final long SECOND = 1_000_000_000;
    private static final int PAUSE = 400;

    private final OwnerKeyStore store;
    private final KeyCache cache;
    private volatile long heard = System.nanoTime() - SECOND;
    private long seen = -1;
    private @Nullable Following following;

    Watch(OwnerKeyStore store, KeyCache cache) {
        this.store = store;
        this.cache = cache;
    }

    void start() {
        following = new Following("destroyed-keys", store::listen, this::follow);
    }

    boolean current() {
        return System.nanoTime() - heard < SECOND;
    }

    @Override
    public void close() {
        if (following != null) {
            following.close();
        }
    }

    private void follow(PGConnection connection, Following open) throws SQLException {
        while (open.open()) {
            long asked = System.nanoTime();
            look();
            heard = asked;
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
}
