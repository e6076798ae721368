package tandem.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One feed's listing of one meeting, without its words.
///
/// @param said what the feed says of it
/// @param sourceId the feed's own id; unique in the feed
/// @param digest changes when anything the feed says changes
/// @param updated when the source last changed it, as it says
/// @param weight how much it tells
public record Listed(
        SaidId said,
        FeedId feed,
        String sourceId,
        MeetingId meeting,
        String digest,
        Fingerprint fingerprint,
        @Nullable Instant updated,
        int weight,
        Instant firstSeen,
        boolean gone) {}
