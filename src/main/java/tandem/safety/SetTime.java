package tandem.safety;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Work whose answer leaves at a set time after the question: how long the work took would tell what came of it.
final class SetTime {
    private static final Duration ANSWER = Duration.ofMillis(250);

    private SetTime() {}

    static void run(Runnable work) {
        long due = System.nanoTime() + ANSWER.toNanos();
        try {
            work.run();
        } finally {
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
