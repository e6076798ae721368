package tandem.transition;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import tandem.channels.Channel;

/// What somebody chose for all their wheels.
///
/// @param weekday the day of the week they like; empty where any is
/// @param at the time of day they like
/// @param way the way they like; empty where whoever contacts them chooses among theirs
record Choice(
        Spacing spacing,
        Optional<DayOfWeek> weekday,
        Optional<LocalTime> at,
        Optional<Channel> way,
        Minds minds,
        Optional<Rest> rest) {
    /// As it is for whoever chose nothing.
    static final Choice USUAL =
            new Choice(Spacing.USUAL, Optional.empty(), Optional.empty(), Optional.empty(), Minds.USUAL, Optional.empty());

    /// Which rules are on. A return to use is private: nothing follows from it unless they want it to.
    record Minds(boolean missed, boolean signal, boolean returned) {
        static final Minds USUAL = new Minds(true, true, false);

        boolean of(Cause cause) {
            return switch (cause) {
                case MISSED -> missed;
                case SIGNAL -> signal;
                case RETURN -> returned;
                case ASKED -> true;
            };
        }
    }

    /// A pause.
    ///
    /// @param until the first day on which there may be a wheel again; empty where it lasts until they say so
    record Rest(LocalDate since, Optional<LocalDate> until) {
        boolean on(LocalDate day) {
            return until.map(day::isBefore).orElse(true);
        }
    }

    Choice with(Minds other) {
        return new Choice(spacing, weekday, at, way, other, rest);
    }

    Choice resting(Rest other) {
        return new Choice(spacing, weekday, at, way, minds, Optional.of(other));
    }

    Choice rested() {
        return new Choice(spacing, weekday, at, way, minds, Optional.empty());
    }
}
