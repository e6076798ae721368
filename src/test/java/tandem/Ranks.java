package tandem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Whether one thing takes longer than another: Mann and Whitney's test on times measured turn and turn about, in an
/// order by chance. It asks nothing of how the times are spread, so a pause of the machine does not count for much.
///
/// @param difference standard deviations by which the first ranks later than the second; 0 where they are alike
/// @param first median, in microseconds
public record Ranks(double difference, long first, long second, int rounds) {
    private static final int WARM_UP = 10;

    public static Ranks times(int rounds, Runnable before, Runnable first, Runnable second) {
        return measure(rounds, before, () -> took(first), () -> took(second));
    }

    /// The same, with twice the rounds again and again until the difference is beyond what chance makes, or that has
    /// been tried three times: a busy machine needs more rounds to show what a quiet one shows at once.
    public static Ranks noticed(double noise, int rounds, Runnable before, Runnable first, Runnable second) {
        var measured = times(rounds, before, first, second);
        for (int more = 2; more <= 8 && measured.difference() <= noise; more *= 2) {
            measured = times(more * rounds, before, first, second);
        }
        return measured;
    }

    /// The time of what comes right after each.
    public static Ranks after(int rounds, Runnable before, Runnable first, Runnable second, Runnable next) {
        return measure(rounds, before, () -> then(first, next), () -> then(second, next));
    }

    public static Ranks of(List<Long> first, List<Long> second) {
        double wins = 0;
        for (long one : first) {
            for (long other : second) {
                wins += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        double pairs = (double) first.size() * second.size();
        double deviation = Math.sqrt(pairs * (first.size() + second.size() + 1) / 12);
        return new Ranks((wins - pairs / 2) / deviation, median(first), median(second), first.size());
    }

    private interface Timed {
        long nanos();
    }

    private static Ranks measure(int rounds, Runnable before, Timed first, Timed second) {
        var random = new Random(1);
        List<Long> firsts = new ArrayList<>();
        List<Long> seconds = new ArrayList<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            before.run();
            boolean swapped = random.nextBoolean();
            long one = swapped ? second.nanos() : first.nanos();
            long other = swapped ? first.nanos() : second.nanos();
            if (round >= 0) {
                firsts.add(swapped ? other : one);
                seconds.add(swapped ? one : other);
            }
        }
        return of(firsts, seconds);
    }

    private static long took(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static long then(Runnable work, Runnable next) {
        work.run();
        return took(next);
    }

    private static long median(List<Long> times) {
        var sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2) / 1_000;
    }
}
