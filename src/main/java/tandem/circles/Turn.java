package tandem.circles;

import java.time.Instant;
import java.time.LocalDate;
import tandem.schedules.Occurrence;

/// One time that a circle meets, or would have met.
///
/// @param day the local day that the rhythm gave it: what names it, wherever it is moved
/// @param planned when, by the rhythm
/// @param when where it was moved, the new time; else the same
public record Turn(LocalDate day, Occurrence planned, Occurrence when, State state) {
    /// Whether it takes place, and if not, why.
    public enum State {
        ON,
        MOVED,
        CANCELLED,
        PAUSED
    }

    public boolean takesPlace() {
        return state == State.ON || state == State.MOVED;
    }

    public Instant starts() {
        return when.start().toInstant();
    }
}
