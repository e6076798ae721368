package tandem.wall;

import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One reader's wake-ups, on a thread of its own so that a slow reader delays nobody else. Wake-ups that arrive while
/// it works are answered by one more call.
final class Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);

    private final String stream;
    private final Runnable wakeUp;
    private final Semaphore signal = new Semaphore(1);
    private final Thread thread;

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
        thread.interrupt();
    }

    private void work() {
        try {
            while (true) {
                signal.acquire();
                signal.drainPermits();
                call();
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
            LOG.warn("A reader of {} failed and is tried again.", stream, e);
            Thread.sleep(1_000);
            signal.release();
        }
    }
}
