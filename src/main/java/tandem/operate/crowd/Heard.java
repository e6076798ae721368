package tandem.operate.crowd;

/// Whoever is told what came out at whom.
public interface Heard {
    /// @param who the number of the one who heard it
    /// @param mark the number that stood in it
    /// @param nanos when it was read
    void heard(int who, int mark, long nanos);
}
