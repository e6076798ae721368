package tandem.meetings;

/// How somebody can be there. `UNKNOWN` where a feed does not say enough.
public enum Attendance {
    IN_PERSON,
    ONLINE,
    HYBRID,
    PHONE,
    UNKNOWN
}
