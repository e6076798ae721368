package tandem.leaders;

import java.time.LocalDate;

/// On which days circles meet. The circles know.
public interface SessionDays {
    /// Whether any circle met on this day, by its own clock.
    boolean met(LocalDate day);
}
