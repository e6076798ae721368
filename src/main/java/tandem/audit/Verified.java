package tandem.audit;

import java.time.Duration;
import java.util.List;

/// What reading the whole trail found.
///
/// @param linked entries in the chain
/// @param heads signed heads in the database
/// @param kept signed heads outside of it that were compared
/// @param waiting entries that are not linked yet
/// @param longest how long an entry waited for its link at most
/// @param faults how many things are wrong
/// @param first the first of them
public record Verified(
        long linked, long heads, long kept, long waiting, Duration longest, long faults, List<Finding> first) {
    /// @param where `entry 17`, or an entry's id where it has no place
    public record Finding(Fault fault, String where) {}

    public boolean holds() {
        return faults == 0;
    }
}
