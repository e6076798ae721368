package tandem.ways;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What is done after the answer has gone, one thing at a time. Each makes as much work for nobody as for somebody
/// ([Codes]), so that whoever asks again at once cannot feel what was done before.
@Component
class Errands {
    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
    private static final int MOST = 1_000;

    private final AtomicInteger open = new AtomicInteger();
    private final Semaphore turn = new Semaphore(1, true);

    /// Whoever comes when a thousand wait asks again: they were told that a code may not come.
    void run(Runnable errand) {
        if (open.incrementAndGet() > MOST) {
            open.decrementAndGet();
            LOG.warn("Too many errands wait; one is not run");
            return;
        }
        Thread.ofVirtual().name("errand").start(() -> carry(errand));
    }

    /// Waits until all that was handed over is done.
    boolean done(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (open.get() > 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return open.get() == 0;
    }

    private void carry(Runnable errand) {
        try {
            turn.acquire();
            try {
                errand.run();
            } finally {
                turn.release();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException problem) {
            LOG.warn("An errand was not run: {}", problem.getClass().getSimpleName());
        } finally {
            open.decrementAndGet();
        }
    }
}
