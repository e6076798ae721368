package tandem.circles;

/// What the people of a circle promise each other: the program's lines, and their own.
///
/// @param version counts its changes
/// @param accepted the version that whoever looks has accepted; 0 where they are not in the circle
/// @param reworded whether the program says it in other words than those that they accepted
/// @param lines the circle's own; empty where it has none
public record Agreement(int version, int accepted, boolean reworded, String lines) {
    /// Whether it changed since they accepted it.
    public boolean changed() {
        return accepted > 0 && (accepted < version || reworded);
    }

    /// Nothing of it: the lines are the circle's own.
    @Override
    public String toString() {
        return "Agreement " + version;
    }
}
