package tandem.people;

import tandem.shared.PersonId;

/// Somebody can do something here no more: a role was taken from them, or all of them with their account.
/// Published in the unit of work that does so, as whoever does.
public record RoleEnded(PersonId person) {}
