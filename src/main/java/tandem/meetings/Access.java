package tandem.meetings;

/// What a visitor has to ask the group for before coming.
public enum Access {
    OPEN,
    ADDRESS_WITHHELD,
    PASSWORD_ON_REQUEST
}
