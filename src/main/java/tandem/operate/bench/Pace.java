package tandem.operate.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Requests at a steady pace, whether or not the server keeps up: how long each took from the moment it was due, so
/// that waiting behind a slow one counts.
final class Pace {
    private static final int THREADS = 16;

    private Pace() {}

    /// One request.
    interface Ask {
        void by(int number) throws IOException;
    }

    /// @return milliseconds, sorted
    static double[] at(int perSecond, int seconds, Ask ask)
            throws IOException, InterruptedException, ExecutionException {
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        int all = perSecond * seconds;
        var took = new ArrayList<Double>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<List<Double>>> work = IntStream.range(0, THREADS)
                    .<Callable<List<Double>>>mapToObj(thread -> () -> each(thread, all, perSecond, start, ask))
                    .toList();
            for (Future<List<Double>> done : threads.invokeAll(work)) {
                took.addAll(done.get());
            }
        }
        return took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /// A share of them took at most this long.
    static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.ceil(share * sorted.length) - 1)];
    }

    private static List<Double> each(int thread, int all, int perSecond, long start, Ask ask)
            throws IOException, InterruptedException {
        var took = new ArrayList<Double>();
        for (int number = thread; number < all; number += THREADS) {
            long due = start + number * TimeUnit.SECONDS.toNanos(1) / perSecond;
            long early = due - System.nanoTime();
            if (early > 0) {
                TimeUnit.NANOSECONDS.sleep(early);
            }
            ask.by(number);
            took.add((System.nanoTime() - due) / 1e6);
        }
        return took;
    }
}
