package tandem.sessions;

import java.time.Instant;
import java.time.LocalDate;
import tandem.circles.CircleId;
import tandem.circles.Turn;
import tandem.schedules.Occurrence;

/// One session of a circle. The circle and the day name it, for as long as anybody remembers it.
///
/// @param day the local day that the circle's rhythm gave it; a session that is moved keeps it
/// @param planned when, by the rhythm
/// @param when where it was moved, the new time; else the same
/// @param state whether it takes place, and if not, why
public record Session(CircleId circle, LocalDate day, Occurrence planned, Occurrence when, Turn.State state) {
    static Session of(CircleId circle, Turn turn) {
        return new Session(circle, turn.day(), turn.planned(), turn.when(), turn.state());
    }

    /// As planned, or moved.
    public boolean takesPlace() {
        return state == Turn.State.ON || state == Turn.State.MOVED;
    }

    public boolean cancelled() {
        return state == Turn.State.CANCELLED;
    }

    public boolean moved() {
        return state == Turn.State.MOVED;
    }

    public boolean paused() {
        return state == Turn.State.PAUSED;
    }

    public Instant starts() {
        return when.start().toInstant();
    }

    public Instant ends() {
        return when.end().toInstant();
    }

    /// Whether it has begun, or would have.
    public boolean begunAt(Instant now) {
        return !starts().isAfter(now);
    }

    public boolean overAt(Instant now) {
        return !ends().isAfter(now);
    }

    /// Where its page is.
    public String path() {
        return "/circles/" + circle + "/sessions/" + day;
    }
}
