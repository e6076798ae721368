package tandem.reading;

import java.io.InputStream;
import java.util.function.Consumer;

/// Reads a feed row by row, in bounded memory whatever its size.
///
/// Each element of the feed comes out as one row, in order, rejected ones included.
public interface FeedReader {
    /// @throws FeedUnreadable where the feed as a whole can't be trusted; rows may have been handed over before, and
    ///     none of them may be applied
    void read(InputStream in, FeedSettings settings, Consumer<Row> rows) throws FeedUnreadable;
}
