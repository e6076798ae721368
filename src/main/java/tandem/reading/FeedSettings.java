package tandem.reading;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What the operator says about a feed, and how much of it we are willing to read.
///
/// @param name as shown to visitors
/// @param zone of meetings whose row and place do not tell; null where the operator does not know
/// @param programZone the last resort
/// @param fellowship a code of the vocabulary for rows that do not name theirs, or empty
/// @param formats a BMLT `GetFormats` answer (JSON) that explains the format keys; null where there is none
public record FeedSettings(
        String name,
        @Nullable ZoneId zone,
        ZoneId programZone,
        String fellowship,
        @Nullable Path formats,
        Limits limits) {

    public FeedSettings(String name, @Nullable ZoneId zone, ZoneId programZone) {
        this(name, zone, programZone, "", null, Limits.DEFAULT);
    }

    public FeedSettings withFellowship(String code) {
        return new FeedSettings(name, zone, programZone, code, formats, limits);
    }

    public FeedSettings withFormats(@Nullable Path file) {
        return new FeedSettings(name, zone, programZone, fellowship, file, limits);
    }

    public FeedSettings withLimits(Limits other) {
        return new FeedSettings(name, zone, programZone, fellowship, formats, other);
    }

    /// @param bytes of the whole feed
    /// @param rows of the whole feed
    /// @param rowBytes of one row; a longer one is rejected
    /// @param nesting of one row, itself counted; a deeper one is rejected
    public record Limits(long bytes, int rows, int rowBytes, int nesting) {
        public static final Limits DEFAULT = new Limits(200L << 20, 500_000, 2 << 20, 50);
    }
}
