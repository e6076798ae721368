package tandem.feeds;

import java.util.Optional;
import java.util.UUID;
import tandem.reading.FeedFormat;

/// A list that somebody added and that is no feed yet.
///
/// @param why why it could not be read, see [WhyUnread]; empty while nobody has read it
record NewSource(UUID id, String name, FeedFormat format, String url, Optional<String> why) {}
