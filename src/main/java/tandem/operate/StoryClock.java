package tandem.operate;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Stands where the story of the sample is, once it has begun; before and after, it is the time it is.
final class StoryClock extends Clock {
    private volatile @Nullable Instant moment;

    void set(Instant told) {
        moment = told;
    }

    /// The story is told.
    void release() {
        moment = null;
    }

    @Override
    public Instant instant() {
        Instant told = moment;
        return told == null ? Instant.now() : told;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
