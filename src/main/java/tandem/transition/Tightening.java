package tandem.transition;

import java.time.LocalDate;
import java.util.Optional;

/// Whether somebody's wheels stand closer than by the schedule: one every week, until some contacts have gone through.
/// Pure; each method gives what holds from then on.
///
/// ```java
/// var now = Tightening.NONE.heard(Heard.MISSED, true).heard(Heard.MISSED, true);   // two missed: closer
/// now.next(wheel, day)                                                            // within a week of that day
/// ```
///
/// @param missed contacts that were missed since one last went through
/// @param cause why they are closer; empty where they are not
/// @param left how many contacts are still to go through
public record Tightening(int missed, Optional<Cause> cause, int left) {
    public static final Tightening NONE = new Tightening(0, Optional.empty(), 0);

    private static final int TOO_MANY_MISSED = 2;

    public Tightening {
        if (missed < 0 || left < 0 || cause.isPresent() != (left > 0)) {
            throw new IllegalArgumentException("not a state: " + missed + " " + cause + " " + left);
        }
    }

    /// A contact was made or tried.
    ///
    /// @param minds whether the rule about missed contacts is on
    public Tightening heard(Heard heard, boolean minds) {
        return switch (heard) {
            case THROUGH -> through();
            case MISSED -> missed(minds);
            case NEITHER -> this;
        };
    }

    private Tightening through() {
        return left > 1 ? new Tightening(0, cause, left - 1) : NONE;
    }

    private Tightening missed(boolean minds) {
        var counted = new Tightening(missed + 1, cause, left);
        return minds && counted.missed >= TOO_MANY_MISSED ? counted.because(Cause.MISSED) : counted;
    }

    /// Something brings them closer. Where they are so for longer already, nothing changes.
    public Tightening because(Cause why) {
        return why.through() >= left ? new Tightening(missed, Optional.of(why), why.through()) : this;
    }

    /// They stand as by the schedule again.
    public Tightening enough() {
        return new Tightening(missed, Optional.empty(), 0);
    }

    public boolean tight() {
        return left > 0;
    }

    /// The day of the next contact after another: the wheel of the schedule, or within a week where they are closer.
    public LocalDate next(LocalDate wheel, LocalDate day) {
        var week = day.plusWeeks(1);
        return tight() && week.isBefore(wheel) ? week : wheel;
    }
}
