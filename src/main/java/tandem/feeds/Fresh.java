package tandem.feeds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tandem.meetings.FeedId;
import tandem.meetings.Fingerprint;
import tandem.meetings.Listed;
import tandem.meetings.Listings;
import tandem.meetings.MeetingId;
import tandem.meetings.SaidId;

/// A row whose id the feed did not have before: whose meeting it is shows when the whole feed is known.
record Fresh(
        int row,
        SaidId said,
        String sourceId,
        String digest,
        Fingerprint fingerprint,
        @Nullable Instant updated,
        int weight,
        Listings.Naming naming) {

    Listed of(MeetingId meeting, FeedId feed, Instant firstSeen) {
        return new Listed(said, feed, sourceId, meeting, digest, fingerprint, updated, weight, firstSeen, false);
    }
}
