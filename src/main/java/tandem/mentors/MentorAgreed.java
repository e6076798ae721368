package tandem.mentors;

import tandem.shared.PersonId;

/// Both said yes. Published in the unit of work that gives the mentor the sight of the other, as the mentor.
public record MentorAgreed(PersonId person, PersonId mentor) {}
