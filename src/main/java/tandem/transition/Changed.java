package tandem.transition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import tandem.bridge.Kind;
import tandem.bridge.Touchpoint;
import tandem.channels.Channel;

/// What somebody did to one wheel.
///
/// @param day its day by the schedule; its own, where it stands beside the schedule
/// @param moved the day on which it is made; empty where it is taken off
/// @param was the day on which it would be made, were it not taken off; empty where that follows from its own
/// @param kind why it was due, where it stands beside the schedule
record Changed(
        LocalDate day,
        Optional<LocalDate> moved,
        Optional<LocalDate> was,
        Optional<LocalTime> at,
        Optional<Channel> way,
        Optional<Kind> kind) {
    static Changed none(LocalDate day) {
        return new Changed(
                day, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// One that was agreed and stands on no day of the schedule.
    static Changed beside(Touchpoint agreed) {
        return new Changed(
                agreed.due(),
                Optional.of(agreed.due()),
                Optional.empty(),
                Optional.empty(),
                agreed.way(),
                Optional.of(agreed.kind()));
    }

    boolean off() {
        return moved.isEmpty();
    }

    /// The same on another day, at another time, by another way.
    Changed to(LocalDate other, Optional<LocalTime> then, Optional<Channel> by) {
        return new Changed(day, Optional.of(other), Optional.empty(), then, by, Optional.empty());
    }

    /// The same taken off.
    ///
    /// @param falls the day on which it would be made; empty where that follows from its own
    Changed taken(Optional<LocalDate> falls, Optional<Kind> why) {
        return new Changed(day, Optional.empty(), falls.or(() -> moved), at, way, kind.or(() -> why));
    }

    /// The same put back; empty where it is again as on the schedule.
    Optional<Changed> back() {
        return was.or(() -> kind.map(why -> day))
                .map(falls -> new Changed(day, Optional.of(falls), Optional.empty(), at, way, kind));
    }

    /// Whether it stands where it stood from the first.
    boolean stays() {
        return kind.isPresent() && moved.filter(day::equals).isPresent();
    }

    /// The day on which it is made, or would be.
    Optional<LocalDate> falls() {
        return moved.or(() -> was).or(() -> kind.map(why -> day));
    }
}
