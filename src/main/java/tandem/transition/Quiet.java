package tandem.transition;

import java.time.LocalDate;
import java.time.LocalTime;

/// Whether a time of day is one at which somebody does not want to be disturbed.
interface Quiet {
    boolean at(LocalDate day, LocalTime time);
}
