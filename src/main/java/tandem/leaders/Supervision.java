package tandem.leaders;

import java.time.LocalDate;

/// A talk between a leader and a supervisor.
///
/// @param note what both want to remember; the leader reads it too. Empty where nothing was written down
public record Supervision(LocalDate on, int minutes, String note) {
    /// Nothing of it.
    @Override
    public String toString() {
        return "Supervision";
    }
}
