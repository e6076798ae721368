package tandem.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.meetings.FeedId;
import tandem.reading.FeedFormat;

/// A feed as those who keep the directory see it.
///
/// @param address null for one that was read from a file
/// @param next when it is fetched again; null where it is not
/// @param latest how the latest reading ended; null where there was none
public record Source(
        FeedId id,
        String name,
        FeedFormat format,
        @Nullable String address,
        Duration every,
        @Nullable Instant next,
        @Nullable Import latest) {
    public Optional<String> url() {
        return Optional.ofNullable(address);
    }

    public Optional<Instant> due() {
        return Optional.ofNullable(next);
    }

    public Optional<Import> last() {
        return Optional.ofNullable(latest);
    }

    public boolean sample() {
        return name.equals(SampleFeed.NAME);
    }
}
