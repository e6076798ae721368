package tandem.checkins;

import java.time.Instant;
import tandem.shared.PersonId;

/// Somebody gave a number that is told to a person, where no page of theirs could lead them to one. Published by the
/// system, before the number is kept: that somebody waits never depends on it.
public record SaidVeryHard(PersonId person, Instant at) {}
