package tandem.meetings;

/// How a meeting's zone was known, best first.
public enum ZoneSource {
    ROW,
    COORDINATES,
    FEED,
    PROGRAM
}
