package tandem.circles;

import java.time.LocalDate;

/// Which words somebody accepted, and when.
///
/// @param text the program's words, as they read them
/// @param lines the circle's own at that time; empty where it had none
record Accepted(CircleId circle, LocalDate day, String text, String lines) {
    /// Nothing of it: the lines are the circle's own.
    @Override
    public String toString() {
        return "Accepted " + day;
    }
}
