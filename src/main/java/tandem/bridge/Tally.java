package tandem.bridge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Numbers about everybody who came in. Small ones say something of somebody: whoever shows them to others
/// suppresses those first.
public final class Tally {
    private Tally() {}

    /// @param mark `start`, `week-4`, `week-8`, `week-16`, `month-8` or `month-12`
    /// @param enough how many have been here long enough for it
    /// @param reached how many of those somebody reached by then
    /// @param lately how many in the four weeks that end there
    public record Reach(String mark, long enough, long reached, long lately) {}

    /// Check-ups every three months.
    ///
    /// @param due how many there should have been
    /// @param running how many have begun and may still be made
    /// @param people behind those that were due
    /// @param reached those of them with one that was made
    /// @param missed those of them with one that was not
    public record Checkups(long due, long made, long running, long people, long reached, long missed) {}

    /// @param due when their next contact is; null where none is planned
    public record Stage(LocalDate began, @Nullable LocalDate due, int many) {}

    /// @param hands how many people made these contacts
    public record Outcomes(int made, int reached, int hands) {}
}
