package tandem.help;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long it took until a person was there, over some days. Whoever still waits is counted with the time so far, so
/// that a request nobody answers makes the figure worse and not better.
///
/// @param all how many asked
/// @param waiting how many of them were not reached yet, or never
/// @param middle half of them waited no longer; null where they are too few to say anything without pointing at one
/// @param slowest null in the same case
public record Took(
        int all,
        int waiting,
        @Nullable Duration middle,
        @Nullable Duration slowest) {
    /// Fewer than these say nothing.
    static final int FEW = 5;

    static Took of(List<Asked.Wait> waits, Instant now) {
        var sorted = waits.stream()
                .map(wait -> Duration.between(wait.asked(), wait.came().orElse(now)))
                .sorted()
                .toList();
        int waiting = (int) waits.stream().filter(wait -> wait.came().isEmpty()).count();
        if (sorted.size() < FEW) {
            return new Took(sorted.size(), waiting, null, null);
        }
        return new Took(sorted.size(), waiting, sorted.get((sorted.size() - 1) / 2), sorted.getLast());
    }

    public Optional<Duration> median() {
        return Optional.ofNullable(middle);
    }

    public Optional<Duration> longest() {
        return Optional.ofNullable(slowest);
    }
}
