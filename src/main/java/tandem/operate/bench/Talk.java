package tandem.operate.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;
import tandem.operate.crowd.Heard;
import tandem.operate.crowd.Marks;

/// A room in which people talk, so many sentences at a time under way. One is done when everybody has heard it.
///
/// The words around the mark are the same everywhere, so the payload is.
final class Talk implements Heard {
    private static final AtomicInteger MARKS = new AtomicInteger(1);
    private static final int MOST = 100_000;
    private static final int PATIENCE_SECONDS = 30;
    /// Far from the one who spoke before, and each in turn.
    private static final int STRIDE = 37;

    private volatile @Nullable Round round;

    /// @param took milliseconds from the saying to the last hearing, sorted
    /// @param perSecond how many times somebody heard something, in a second
    /// @param cpuMicros of the server for each
    record Result(double[] took, double perSecond, double cpuMicros) {
        double median() {
            return Pace.percentile(took, 0.5);
        }

        double p99() {
            return Pace.percentile(took, 0.99);
        }
    }

    static String words(int mark) {
        return "I kept the phone in my pocket today and it helped to know that you are there. " + Marks.of(mark);
    }

    @Override
    public void heard(int who, int mark, long nanos) {
        Round now = round;
        if (now != null) {
            now.heard(who, mark, nanos);
        }
    }

    /// @param window how many sentences are under way at once
    Result run(Venue venue, int people, int window, int most, double seconds) throws IOException, InterruptedException {
        var now = new Round(people, window, Math.min(most, MOST));
        round = now;
        try {
            return now.run(venue, seconds);
        } finally {
            round = null;
        }
    }

    private static final class Round {
        private final int people;
        private final int window;
        private final int most;
        private final int first;
        private final Semaphore free;
        private final AtomicIntegerArray hearers;
        private final AtomicIntegerArray lastOf;
        private final long[] said;
        private final AtomicLongArray done;

        Round(int people, int window, int most) {
            this.people = people;
            this.window = window;
            this.most = most;
            this.first = MARKS.getAndAdd(most);
            this.free = new Semaphore(window);
            this.hearers = new AtomicIntegerArray(most);
            this.lastOf = new AtomicIntegerArray(people);
            this.said = new long[most];
            this.done = new AtomicLongArray(most);
        }

        /// Called by the crowd's threads. A mark that stands twice in one event counts once.
        void heard(int who, int mark, long nanos) {
            int number = mark - first;
            if (number < 0 || number >= most || who >= people || lastOf.getAndSet(who, mark) == mark) {
                return;
            }
            if (hearers.incrementAndGet(number) == people) {
                done.set(number, nanos);
                free.release();
            }
        }

        Result run(Venue venue, double seconds) throws IOException, InterruptedException {
            double before = venue.cpu();
            long start = System.nanoTime();
            long until = start + (long) (seconds * 1e9);
            int number = 0;
            while (number < most && System.nanoTime() < until) {
                await(1, number);
                said[number] = System.nanoTime();
                venue.say(number * STRIDE % people, first + number);
                number++;
            }
            await(window, number);
            return result(number, start, venue.cpu() - before);
        }

        private void await(int permits, int number) throws IOException, InterruptedException {
            if (!free.tryAcquire(permits, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("After " + number + " sentences not everybody heard each: the last "
                        + hearers.get(Math.max(0, number - 1)) + " of " + people + ".");
            }
        }

        private Result result(int number, long start, double cpu) {
            List<Double> took = new ArrayList<>();
            long end = start;
            for (int each = 0; each < number; each++) {
                took.add((done.get(each) - said[each]) / 1e6);
                end = Math.max(end, done.get(each));
            }
            double deliveries = (double) number * people;
            return new Result(
                    took.stream().mapToDouble(Double::doubleValue).sorted().toArray(),
                    deliveries * 1e9 / (end - start),
                    cpu * 1e6 / deliveries);
        }
    }
}
