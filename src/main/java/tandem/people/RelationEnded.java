package tandem.people;

import tandem.shared.PersonId;

/// One person may see another no more by this right. Published in the unit of work that ends it, as whoever ends it.
public record RelationEnded(RelationKind kind, PersonId subject, PersonId holder) {}
