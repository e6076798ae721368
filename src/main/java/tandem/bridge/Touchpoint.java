package tandem.bridge;

import java.time.LocalDate;
import java.util.UUID;
import tandem.shared.PersonId;

/// A contact to be made with somebody.
///
/// @param owner who makes it
/// @param began when the person came in
public record Touchpoint(UUID id, PersonId person, PersonId owner, Kind kind, LocalDate due, LocalDate began) {}
