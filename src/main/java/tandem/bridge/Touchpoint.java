package tandem.bridge;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import tandem.channels.Channel;
import tandem.shared.PersonId;

/// A contact to be made with somebody.
///
/// @param owner who makes it
/// @param way by which way; empty where none was agreed
/// @param began when the person came in
public record Touchpoint(
        UUID id, PersonId person, PersonId owner, Kind kind, LocalDate due, Optional<Channel> way, LocalDate began) {}
