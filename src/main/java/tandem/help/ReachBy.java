package tandem.help;

/// How somebody wants to be reached.
public enum ReachBy {
    TEXT,
    CALL,
    EMAIL,
    /// They will call the program themselves; nobody calls them.
    CALL_BACK
}
