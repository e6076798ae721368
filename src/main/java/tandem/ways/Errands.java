package tandem.ways;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// What is done after the answer has gone, so that the answer's time tells nothing of it: one thing after the other.
@Component
class Errands implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
    private static final int WAITING = 1_000;

    private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicInteger open = new AtomicInteger();
    private final Thread thread = Thread.ofVirtual().name("errands").start(this::work);

    /// Whoever comes when a thousand wait asks again: they were told that a code may not come.
    void run(Runnable errand) {
        open.incrementAndGet();
        if (!waiting.offer(errand)) {
            open.decrementAndGet();
            LOG.warn("Too many errands wait; one is not run");
        }
    }

    /// Waits until all that was handed over is done.
    boolean done(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (open.get() > 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        return open.get() == 0;
    }

    private void work() {
        try {
            while (true) {
                carry(waiting.take());
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(Runnable errand) {
        try {
            errand.run();
        } catch (RuntimeException problem) {
            LOG.warn("An errand was not run: {}", problem.getClass().getSimpleName());
        } finally {
            open.decrementAndGet();
        }
    }

    @Override
    public void destroy() {
        thread.interrupt();
    }
}
