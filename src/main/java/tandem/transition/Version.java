package tandem.transition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import tandem.shared.PersonId;

/// A version of the schedule.
///
/// @param since whoever begins on this day or later has it
/// @param made when; empty for the one that came with the program
/// @param by who made it, while they are here
record Version(int number, LocalDate since, Schedule schedule, Optional<Instant> made, Optional<PersonId> by) {
    /// The one that came with the program.
    static final Version FIRST = new Version(1, LocalDate.EPOCH, Schedule.USUAL, Optional.empty(), Optional.empty());
}
