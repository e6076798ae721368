package tandem.bridge;

import java.time.Instant;
import java.util.UUID;
import tandem.channels.Channel;
import tandem.shared.PersonId;

/// A contact was written down. Published within the unit of work of whoever made it.
public record ContactMade(UUID encounter, PersonId person, PersonId by, Result result, Channel way, Instant at) {}
