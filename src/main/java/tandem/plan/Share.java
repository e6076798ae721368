package tandem.plan;

import java.time.Instant;
import tandem.shared.PersonId;

/// That a section of somebody's plan is open to somebody.
record Share(PersonId person, PersonId holder, String section, Instant since) {}
