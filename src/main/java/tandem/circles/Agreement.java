package tandem.circles;

/// What the people of a circle promise each other: the program's lines, and their own.
///
/// @param version counts its changes
/// @param accepted the version that whoever looks has accepted; 0 where they are not in the circle
/// @param lines the circle's own; empty where it has none
public record Agreement(int version, int accepted, String lines) {
    /// Whether it changed since they accepted it.
    public boolean changed() {
        return accepted > 0 && accepted < version;
    }

    /// Nothing of it: the lines are the circle's own.
    @Override
    public String toString() {
        return "Agreement " + version;
    }
}
