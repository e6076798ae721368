package tandem.program;

/// How a line can be reached.
public enum Way {
    CALL,
    TEXT,
    CHAT
}
