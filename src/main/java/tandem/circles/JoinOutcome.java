package tandem.circles;

/// How joining ended.
public enum JoinOutcome {
    /// They are in, or were already.
    JOINED,
    /// There is no place for them. Why is nobody's to know: it is full, or somebody in it must be kept from them.
    NO_PLACE,
    /// Somebody else there goes by that name, or did lately.
    NAME_TAKEN
}
