package tandem.days;

import java.time.LocalDate;
import tandem.shared.PersonId;

/// Somebody noted a return to use. Published within their own unit of work; whoever hears it tells nobody unless they
/// asked for that.
///
/// @param last the last day of it
public record ReturnNoted(PersonId person, LocalDate last) {}
