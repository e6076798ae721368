package tandem.meetings;

import java.util.UUID;

/// Names what one feed says of one meeting, and so its listing.
public record SaidId(UUID value) {}
