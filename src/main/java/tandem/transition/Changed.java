package tandem.transition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import tandem.channels.Channel;

/// What somebody did to one wheel.
///
/// @param day its day by the schedule
/// @param moved the day on which it is made; empty where it is taken off
record Changed(LocalDate day, Optional<LocalDate> moved, Optional<LocalTime> at, Optional<Channel> way) {
    static Changed off(LocalDate day) {
        return new Changed(day, Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean off() {
        return moved.isEmpty();
    }
}
