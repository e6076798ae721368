package tandem.circles;

/// Somebody in a circle, as the others in it know them.
public record Fellow(String name, boolean leads) {
    /// Nothing: the name is theirs.
    @Override
    public String toString() {
        return "Fellow";
    }
}
