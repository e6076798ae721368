package tandem.mentors;

import tandem.shared.PersonId;

/// The two walk together no more. Published in the unit of work that ends it, as whoever ends it; nobody says why.
public record MentorEnded(PersonId person, PersonId mentor) {}
