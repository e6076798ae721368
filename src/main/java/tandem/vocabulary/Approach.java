package tandem.vocabulary;

/// How a fellowship describes its own way, in neutral words.
public enum Approach {
    TWELVE_STEP,
    SECULAR,
    BUDDHIST,
    CHRISTIAN,
    CULTURAL,
    MEDICATION,
    MENTAL_HEALTH,
    FAMILY,
    GRIEF,
    MIXED;

    /// As written in the data and in message keys: `twelve-step`.
    public String code() {
        return Codes.of(this);
    }
}
