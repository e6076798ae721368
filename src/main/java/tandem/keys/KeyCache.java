package tandem.keys;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The keys used last, unwrapped. A key that was read before something was evicted is not kept: it may be the one.
final class KeyCache {
    private final int most;
    private final Map<UUID, Key> keys = new LinkedHashMap<>(16, 0.75f, true);
    private long evictions;

    KeyCache(int most) {
        this.most = most;
    }

    synchronized @Nullable Key get(UUID owner) {
        return keys.get(owner);
    }

    /// Ask before reading keys, and give it with them.
    synchronized long mark() {
        return evictions;
    }

    synchronized void put(Map<UUID, Key> read, long mark) {
        if (mark != evictions) {
            return;
        }
        keys.putAll(read);
        var oldest = keys.entrySet().iterator();
        while (keys.size() > most) {
            oldest.next();
            oldest.remove();
        }
    }

    synchronized void evict(Collection<UUID> owners) {
        evictions++;
        owners.forEach(keys::remove);
    }

    synchronized void clear() {
        evictions++;
        keys.clear();
    }
}
