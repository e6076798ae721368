package tandem;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// How often somebody waited for the database, as its driver tells it while this is open: each time that it asked for
/// all answers so far. What else runs meanwhile counts as well, so the fewest of several times is what a page takes.
public final class Waits extends Handler implements AutoCloseable {
    private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

    private final AtomicInteger waits = new AtomicInteger();

    public Waits() {
        setLevel(Level.FINEST);
        DRIVER.setLevel(Level.FINEST);
        DRIVER.setUseParentHandlers(false);
        DRIVER.addHandler(this);
    }

    public int count() {
        return waits.get();
    }

    @Override
    public void publish(LogRecord told) {
        if (told.getMessage().equals(" FE=> Sync")) {
            waits.incrementAndGet();
        }
    }

    @Override
    public void flush() {
        // Nothing is kept.
    }

    @Override
    public void close() {
        DRIVER.removeHandler(this);
        DRIVER.setUseParentHandlers(true);
        DRIVER.setLevel(null);
    }
}
