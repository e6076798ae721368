package tandem.circles;

/// What somebody is in a circle.
public enum Part {
    NONE,
    MEMBER,
    LEADER
}
