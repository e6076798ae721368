package tandem.wall;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Watches the streams that somebody subscribed to. A notification only shortens the wait: what decides is the
/// stream's last sequence, looked up after each notification and once a second anyway, for notifications may be lost.
@Component
class Listener implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int SECOND = 1_000;

    private final EventStore store;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private @Nullable Thread thread;
    private volatile boolean closed;

    Listener(EventStore store) {
        this.store = store;
    }

    synchronized AutoCloseable subscribe(String stream, Runnable wakeUp) {
        Subscription subscription = new Subscription(stream, wakeUp);
        subscriptions.add(subscription);
        if (thread == null) {
            thread = Thread.ofVirtual().name("event-log").start(this::watch);
        }
        return () -> {
            subscriptions.remove(subscription);
            subscription.close();
        };
    }

    @Override
    public void destroy() {
        closed = true;
        subscriptions.forEach(Subscription::close);
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
        Map<String, Long> known = new HashMap<>();
        while (!closed) {
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

    private void rest(Exception cause) {
        if (closed) {
            return;
        }
        LOG.warn("The event log cannot be followed for the moment: {}", cause.getMessage());
        try {
            Thread.sleep(SECOND);
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }
}
