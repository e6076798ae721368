package tandem.privacy;

import java.time.Instant;
import tandem.shared.PersonId;

/// Somebody wants to be erased.
public record Erasure(PersonId person, Instant asked, Instant due) {}
