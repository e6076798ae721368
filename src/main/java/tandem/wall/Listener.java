package tandem.wall;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tandem.database.Following;

/// Watches the streams that somebody subscribed to. A notification only shortens the wait: what decides is the
/// stream's last sequence, looked up after each notification and once a second anyway, for notifications may be lost.
@Component
class Listener implements DisposableBean {
    private static final int SECOND = 1_000;

    private final EventStore store;
    private final Notifications notifications;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private @Nullable Following following;

    Listener(EventStore store, Notifications notifications) {
        this.store = store;
        this.notifications = notifications;
    }

    synchronized AutoCloseable subscribe(String stream, Runnable wakeUp) {
        Subscription subscription = new Subscription(stream, wakeUp);
        subscriptions.add(subscription);
        if (following == null) {
            following = notifications.follow("event-log", EventStore.CHANNEL, this::watch);
        }
        return () -> {
            subscriptions.remove(subscription);
            subscription.close();
        };
    }

    @Override
    public synchronized void destroy() {
        if (following != null) {
            following.close();
        }
        subscriptions.forEach(Subscription::close);
    }

    private void watch(PGConnection connection, Following following) throws SQLException {
        Map<String, Long> known = new HashMap<>();
        while (following.open()) {
            wakeThoseBehind(known);
            connection.getNotifications(SECOND);
        }
    }

    private void wakeThoseBehind(Map<String, Long> known) {
        if (subscriptions.isEmpty()) {
            return;
        }
        Map<String, Long> now =
                store.last(subscriptions.stream().map(Subscription::stream).collect(Collectors.toSet()));
        for (Subscription subscription : subscriptions) {
            Long last = now.get(subscription.stream());
            if (last != null && !last.equals(known.get(subscription.stream()))) {
                subscription.wake();
            }
        }
        known.putAll(now);
    }
}
