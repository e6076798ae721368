package tandem.wall;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One reader's wake-ups, on a thread of its own so that a slow reader delays nobody else. Wake-ups that arrive while
/// it works are answered by one more call.
final class Subscription {
    /// A reader that is being closed may finish what it reads: a connection that is interrupted is lost.
    private static final Duration LAST_READ = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);

    private final String stream;
    private final Runnable wakeUp;
    private final Semaphore signal = new Semaphore(1);
    private final Thread thread;
    private volatile boolean closed;

    Subscription(String stream, Runnable wakeUp) {
        this.stream = stream;
        this.wakeUp = wakeUp;
        this.thread = Thread.ofVirtual().name("reader-of-" + stream).start(this::work);
    }

    String stream() {
        return stream;
    }

    void wake() {
        signal.release();
    }

    void close() {
        closed = true;
        signal.release();
        try {
            if (!thread.join(LAST_READ)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            signal.acquire();
            while (!closed) {
                signal.drainPermits();
                call();
                signal.acquire();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void call() throws InterruptedException {
        try {
            wakeUp.run();
        } catch (RuntimeException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (closed) {
                return;
            }
            LOG.warn("A reader of {} failed and is tried again.", stream, e);
            Thread.sleep(1_000);
            signal.release();
        }
    }
}
