package tandem.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows the notifications of a channel on a connection and a thread of its own, until it is closed. A connection
/// that is lost is opened anew, as often as it takes, once a second, which is said once: whoever follows must not
/// depend
/// on hearing of everything.
public final class Following implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final int SECOND = 1_000;
    /// How long a connection may take to open on a machine that has much else to do.
    private static final int OPENING = 10 * SECOND;

    private final String name;
    private final Opening opening;
    private final Work work;
    /// Held while a connection is being opened.
    private final Lock turn = new ReentrantLock();
    private volatile boolean closed;
    private boolean lost;

    /// Opens a connection on which notifications arrive.
    public interface Opening {
        Connection open() throws SQLException;
    }

    /// What is done with a connection, for as long as [#open].
    public interface Work {
        void on(PGConnection connection, Following following) throws SQLException;
    }

    /// @param name of the thread
    public Following(String name, Opening opening, Work work) {
        this.name = name;
        this.opening = opening;
        this.work = work;
        Thread.ofVirtual().name(name).start(this::follow);
    }

    public boolean open() {
        return !closed;
    }

    /// Returns when no connection is being opened any more: its pool is closed next, and one that it takes away in the
    /// middle is told as a broken one.
    @Override
    public void close() {
        closed = true;
        try {
            if (turn.tryLock(OPENING, TimeUnit.MILLISECONDS)) {
                turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        while (!closed) {
            try (Connection connection = opened()) {
                lost = false;
                work.on(connection.unwrap(PGConnection.class), this);
            } catch (SQLException | RuntimeException e) {
                rest(e);
            }
        }
    }

    private Connection opened() throws SQLException {
        turn.lock();
        try {
            if (closed) {
                throw new SQLException(name + " is closed");
            }
            return opening.open();
        } finally {
            turn.unlock();
        }
    }

    private void rest(Exception cause) {
        if (closed) {
            return;
        }
        if (!lost) {
            LOG.warn("{} cannot be followed for the moment: {}", name, cause.getMessage());
            lost = true;
        }
        try {
            Thread.sleep(SECOND);
        } catch (InterruptedException e) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }
}
