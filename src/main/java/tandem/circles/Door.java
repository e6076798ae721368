package tandem.circles;

/// What somebody who is not in a circle can do about it.
public enum Door {
    /// Join it now.
    JOIN,
    /// Ask to join it.
    ASK,
    /// They asked and wait for an answer.
    ASKED,
    /// They asked, and it was no.
    NOT_NOW,
    /// There is no place for them. Why is nobody's to know.
    NO_PLACE
}
