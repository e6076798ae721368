package tandem.feeds;

import java.time.Instant;
import java.util.UUID;

/// One reading of a feed, over.
///
/// @param state `applied`, `waiting`, `refused`, `not modified`
/// @param remark why it was refused, see [WhyUnread]; empty otherwise
public record Import(UUID id, String state, Counts counts, String remark, Instant finished) {
    /// Whether a person has to agree that so much vanishes.
    public boolean waiting() {
        return state.equals("waiting");
    }

    /// A row that was repaired or rejected.
    ///
    /// @param number its place in the feed
    /// @param field as the feed names it; empty where it is about the whole row
    /// @param done the code of a [tandem.reading.Remark]; an English sentence where it was kept before there were
    ///     codes
    public record Line(int number, String sourceId, String outcome, String field, String found, String done) {}
}
