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
public record Choice(
        Spacing spacing,
        Optional<DayOfWeek> weekday,
        Optional<LocalTime> at,
        Optional<Channel> way,
        Minds minds,
        Optional<Rest> rest) {
    /// As it is for whoever chose nothing.
    public static final Choice USUAL = new Choice(
            Spacing.USUAL, Optional.empty(), Optional.empty(), Optional.empty(), Minds.USUAL, Optional.empty());

    /// Which rules are on. A return to use is private: nothing follows from it unless they want it to.
    public record Minds(boolean missed, boolean signal, boolean returned) {
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
    public record Rest(LocalDate since, Optional<LocalDate> until) {
        boolean on(LocalDate day) {
            return until.map(day::isBefore).orElse(true);
        }
    }

    /// This pace, at this time of day; all else as it is for whoever chose nothing.
    public static Choice of(Spacing spacing, Optional<LocalTime> at) {
        return new Choice(spacing, Optional.empty(), at, Optional.empty(), Minds.USUAL, Optional.empty());
    }

    /// The same with the rules and the pause of another.
    Choice keeping(Choice other) {
        return new Choice(spacing, weekday, at, way, other.minds, other.rest);
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
