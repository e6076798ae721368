package tandem.circles;

import java.time.LocalDateTime;

/// What was changed about one session of a circle.
public sealed interface Change {
    /// It does not take place.
    record Cancelled() implements Change {}

    /// It takes place at another time, by the clock of the circle's zone.
    record Moved(LocalDateTime to) implements Change {}
}
