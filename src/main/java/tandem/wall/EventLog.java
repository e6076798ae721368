package tandem.wall;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Ordered streams of events: what the search index, rooms and other nodes catch up from.
///
/// Appending locks the stream until the transaction ends, so events appear in the order of their sequence and a reader
/// never misses one that commits late. The price: two transactions cannot append to one stream at the same time, so
/// append at the end of the work, not at its beginning.
@Component
public class EventLog {
    private final EventStore store;
    private final Listener listener;

    EventLog(EventStore store, Listener listener) {
        this.store = store;
        this.listener = listener;
    }

    /// Appends within the open unit of work; readers see it when that commits.
    ///
    /// @return the sequence of the event
    public long append(String stream, String body) {
        return append(stream, List.of(body));
    }

    /// Appends many at once, in this order.
    ///
    /// @return the sequence of the last event
    public long append(String stream, List<String> bodies) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Events are appended inside Gate.as.");
        }
        return store.append(stream, bodies);
    }

    /// The next events after a sequence (0: from the beginning), oldest first.
    public List<Event> after(String stream, long sequence, int max) {
        return store.after(stream, sequence, max);
    }

    /// The sequence of the newest visible event, 0 for a stream without events.
    public long last(String stream) {
        return store.last(stream);
    }

    /// Drops events of this age that every reader of the last day has behind it, in all streams. Sequences go on from
    /// where they were; the newest event of a stream stays, so that whoever comes back late finds a gap.
    ///
    /// @return how many
    public int forget(Duration age) {
        return store.forget(age);
    }

    /// Calls `wakeUp` once now and then whenever the stream may have grown: at once by notification, otherwise within a
    /// second. Calls of one subscription never overlap; one that throws is repeated.
    public AutoCloseable subscribe(String stream, Runnable wakeUp) {
        return listener.subscribe(stream, wakeUp);
    }

    /// A reader says how far it has come, so that others can wait for it. Each node has a name of its own. One
    /// that says nothing for 20 seconds ([#alive]) is waited for no longer.
    public void caughtUp(String reader, String stream, long sequence) {
        store.caughtUp(reader, stream, sequence);
    }

    /// A reader is still there, wherever it stands; said every few seconds.
    public void alive(String reader, String stream) {
        store.alive(reader, stream);
    }

    /// A reader ends.
    public void left(String reader, String stream) {
        store.left(reader, stream);
    }

    /// Waits until every reader that is alive has come this far, and one at least.
    ///
    /// @return false when the patience ran out first
    public boolean await(String stream, long sequence, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!store.allAt(stream, sequence)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    /// Changes when the database was restored from a backup. What was derived from another epoch is worthless,
    /// whatever its sequence says.
    public UUID epoch() {
        return store.epoch();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a reader.", e);
        }
    }
}
