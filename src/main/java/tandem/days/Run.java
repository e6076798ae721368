package tandem.days;

import java.time.LocalDate;

/// Days that count and that nothing ended in between.
///
/// @param first the day it began
/// @param last the last day of it so far
/// @param days how many of them count: those of a pause do not
record Run(LocalDate first, LocalDate last, int days) {
    int paused() {
        return Span.between(first, last) - days;
    }

    /// When it would have begun had there been no pause: months and years are counted from here.
    LocalDate from() {
        return first.plusDays(paused());
    }
}
