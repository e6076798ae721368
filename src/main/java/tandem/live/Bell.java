package tandem.live;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tandem.database.Following;
import tandem.wall.Notifications;

/// Says that something happened in a room: on this node at once, on the others by a notification that carries the
/// ids of node and room and nothing else. It only shortens the wait: each node looks twice a second anyway.
///
/// Notifications are sent apart from the work they tell of and many together: PostgreSQL lets one transaction with a
/// notification commit after the other, in the whole database.
@Component
class Bell implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    private static final int SECOND = 1_000;

    /// In front of each notification, so that nobody hears what they rang themselves.
    private final UUID node = UUID.randomUUID();

    private final EventStore store;
    private final Notifications notifications;
    private final LinkedBlockingQueue<UUID> rung = new LinkedBlockingQueue<>();
    private final List<Ear> ears = new CopyOnWriteArrayList<>();
    private @Nullable Thread caller;
    private @Nullable Following listener;
    private volatile boolean closed;

    Bell(EventStore store, Notifications notifications) {
        this.store = store;
        this.notifications = notifications;
    }

    /// Whoever wants to know when something happens in a room.
    interface Ear {
        /// @param what as this node has just written it down; null where it is only known that there is something
        void heard(UUID room, @Nullable Happened what);
    }

    /// From now on this hears of every room, wherever it was rung.
    synchronized void heard(Ear ear) {
        ears.add(ear);
        if (listener == null) {
            listener = notifications.follow("live-listener", EventStore.CHANNEL, this::listen);
        }
    }

    void ring(UUID room) {
        ring(room, null);
    }

    /// The same once the open unit of work is done.
    void ringAfter(UUID room) {
        afterwards(() -> ring(room, null));
    }

    /// The same of what that unit has written down, which nobody on this node has to read again.
    void ringAfter(Happened what) {
        afterwards(() -> ring(what));
    }

    /// Of what this node has just written down.
    void ring(Happened what) {
        ring(what.room(), what);
    }

    private void ring(UUID room, @Nullable Happened what) {
        ears.forEach(ear -> ear.heard(room, what));
        rung.add(room);
        callers();
    }

    private static void afterwards(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    @Override
    public synchronized void destroy() {
        closed = true;
        if (caller != null) {
            caller.interrupt();
        }
        if (listener != null) {
            listener.close();
        }
    }

    private synchronized void callers() {
        if (caller == null) {
            caller = Thread.ofVirtual().name("live-caller").start(this::call);
        }
    }

    private void call() {
        Set<UUID> rooms = new HashSet<>();
        while (!closed) {
            try {
                rooms.clear();
                rooms.add(rung.take());
                rung.drainTo(rooms);
                store.wake(node, rooms);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("Other nodes could not be told and find out by themselves: {}", e.getMessage());
            }
        }
    }

    private void heard(String[] note) {
        if (!note[0].equals(node.toString())) {
            var room = UUID.fromString(note[1]);
            ears.forEach(ear -> ear.heard(room, null));
        }
    }

    private void listen(PGConnection connection, Following following) throws SQLException {
        while (following.open()) {
            var notes = connection.getNotifications(SECOND);
            if (notes != null) {
                for (var note : notes) {
                    heard(note.getParameter().split(" "));
                }
            }
        }
    }
}
