package tandem.transition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import tandem.channels.Channel;
import tandem.shared.PersonId;

/// The next contact with somebody: when, by whom, how.
///
/// @param due the day; one that is past is late, and may come any day
/// @param at the time of day they like
public record NextWheel(LocalDate due, Optional<LocalTime> at, PersonId owner, Optional<Channel> way) {}
