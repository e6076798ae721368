package tandem.transition;

import java.time.LocalDate;
import java.util.Optional;
import tandem.bridge.Kind;
import tandem.channels.Channel;

/// A contact that comes, or would if it were not taken off.
///
/// @param day by which it is known
/// @param falls the day on which it is made
/// @param kind why
/// @param wheel empty for one that stands beside the schedule
record Coming(LocalDate day, LocalDate falls, boolean off, Optional<Channel> way, Kind kind, Optional<Wheel> wheel) {
    boolean beside() {
        return wheel.isEmpty();
    }
}
