package tandem.meetings;

import java.util.UUID;

/// Names one feed for good.
public record FeedId(UUID value) {}
