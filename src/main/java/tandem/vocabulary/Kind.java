package tandem.vocabulary;

/// What a type of meeting says about it.
public enum Kind {
    OPENNESS,
    FOR_WHOM,
    LANGUAGE,
    ACCESSIBILITY,
    ATTENDANCE,
    STATUS,
    FORMAT,
    LITERATURE,
    ISSUE;

    /// As written in the data and in message keys: `for-whom`.
    public String code() {
        return Codes.of(this);
    }
}
