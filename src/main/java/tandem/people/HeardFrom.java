package tandem.people;

import java.time.Instant;
import tandem.shared.PersonId;

/// Somebody was heard from, whichever way: they wrote a text, stood at the shared device, or were reached. All
/// count the same. Published in the unit of work in which it becomes known, as whoever learns of it.
public record HeardFrom(PersonId person, Instant at) {}
