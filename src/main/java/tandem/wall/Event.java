package tandem.wall;

import java.time.Instant;

/// Something that happened, in the order in which it became visible.
///
/// @param sequence 1, 2, 3 … within its stream, without gaps
/// @param body ids only, never words people wrote
public record Event(String stream, long sequence, Instant at, String body) {}
