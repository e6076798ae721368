package tandem.feeds;

import java.nio.file.Path;

/// What came of asking a server for a feed.
sealed interface Fetched {
    /// @param file the feed, expanded; whoever asked deletes it
    /// @param etag empty where the server gives none
    /// @param lastModified as the server wrote it; empty where it gives none
    record Body(Path file, String etag, String lastModified) implements Fetched {}

    record NotModified() implements Fetched {}
}
