package tandem.people;

import tandem.shared.PersonId;

/// That somebody died, as two who work here said. Published in the unit of work of the second: whoever
/// hears it works within it, as that person.
public record PersonDied(PersonId person) {}
