package tandem.joining;

import java.util.Optional;
import java.util.UUID;
import tandem.shared.PersonId;

/// A member has come in. Published inside the unit of work that lets them in, as whoever stands at the door.
///
/// @param invitedBy empty where they came through the open door
/// @param circle the circle that the inviter thought of
public record PersonJoined(PersonId person, Optional<PersonId> invitedBy, Optional<UUID> circle) {}
