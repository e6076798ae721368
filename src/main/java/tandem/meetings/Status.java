package tandem.meetings;

/// Whether a meeting meets. A paused meeting is kept, exported and not suggested.
public enum Status {
    ACTIVE,
    PAUSED,
    UNKNOWN
}
