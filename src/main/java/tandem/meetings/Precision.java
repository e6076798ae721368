package tandem.meetings;

/// How exactly the coordinates of a venue are known.
public enum Precision {
    EXACT,
    APPROXIMATE,
    NONE
}
