package tandem.people;

import tandem.shared.PersonId;

/// That what was said of somebody's death was a mistake. Published in the unit of work that takes it back,
/// where their account had ended.
public record PersonLives(PersonId person) {}
