package tandem.joining;

import java.util.UUID;
import tandem.shared.PersonId;

/// A member has come in with an invitation. Published inside the unit of work that lets them in, as whoever stands at
/// the door, before [PersonJoined]: what was kept for them is theirs by then.
public record CameWith(UUID invitation, PersonId person) {}
