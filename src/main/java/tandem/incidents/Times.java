package tandem.incidents;

import java.time.Duration;
import java.util.List;

/// How long something took: the one in the middle, and the longest.
///
/// @param median zero where there was none
/// @param waiting how many have not come to it yet
record Times(int done, Duration median, Duration longest, int waiting) {
    static Times of(List<Duration> done, int waiting) {
        if (done.isEmpty()) {
            return new Times(0, Duration.ZERO, Duration.ZERO, waiting);
        }
        var sorted = done.stream().sorted().toList();
        int middle = sorted.size() / 2;
        var median = sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
        return new Times(sorted.size(), median, sorted.getLast(), waiting);
    }
}
