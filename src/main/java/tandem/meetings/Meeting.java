package tandem.meetings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An outside, recurring meeting of any fellowship.
///
/// @param slug names it in links; ours, so it stays when a feed renames its own
/// @param sources who lists it, the most trusted first
/// @param goneSince set when no feed lists it any more: kept as a tombstone, not shown in searches
public record Meeting(
        MeetingId id,
        String slug,
        Facts facts,
        List<Source> sources,
        @Nullable Instant goneSince) {
    public Meeting {
        sources = List.copyOf(sources);
    }

    /// One feed's word for it.
    ///
    /// @param feed the feed's name, as shown
    /// @param sourceId the feed's own id or slug
    /// @param seen when we last fetched it
    /// @param sample whether the feed is the sample that Tandem ships
    public record Source(String feed, String sourceId, Instant seen, boolean sample) {}
}
