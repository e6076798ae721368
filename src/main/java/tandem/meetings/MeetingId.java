package tandem.meetings;

import java.util.UUID;

/// Names one meeting for good, whatever its feeds call it.
public record MeetingId(UUID value) {}
