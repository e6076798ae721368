package tandem.operate;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;

/// Gives back memory that was needed once. The collector makes the heap smaller only when it looks through all of it,
/// and at rest nothing makes it look: what the import of a large list took would stay taken for days.
///
/// So whenever the program has next to nothing to do and the heap has grown by much since the last time, it is looked
/// through. That takes a tenth of a second.
final class Spare {
    private static final Duration LOOK = Duration.ofSeconds(10);

    /// Of one processor.
    private static final double NEXT_TO_NOTHING = 0.05;

    private static final long MUCH = 48L << 20;

    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private long worked;
    private long left;

    /// Until the program ends.
    void watch() throws InterruptedException {
        while (true) {
            Thread.sleep(LOOK);
            look();
        }
    }

    void look() {
        boolean resting = resting();
        if (resting && taken() > left + MUCH) {
            System.gc();
            left = taken();
        }
    }

    private boolean resting() {
        long before = worked;
        worked = system.getProcessCpuTime();
        return worked - before < LOOK.toNanos() * NEXT_TO_NOTHING;
    }

    private long taken() {
        return memory.getHeapMemoryUsage().getCommitted();
    }
}
