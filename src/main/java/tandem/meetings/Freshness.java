package tandem.meetings;

import java.time.Instant;
import java.util.List;

/// How many meetings there are and how old the news of them is.
public record Freshness(int meetings, List<Feed> feeds) {
    public Freshness {
        feeds = List.copyOf(feeds);
    }

    /// Whether all there is to show is the sample that Tandem ships.
    public boolean sample() {
        return feeds.stream().anyMatch(Feed::sample);
    }

    /// @param seen when it was last read
    /// @param listed how many meetings it lists
    public record Feed(String name, boolean sample, Instant seen, int listed) {}
}
