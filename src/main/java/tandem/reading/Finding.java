package tandem.reading;

/// Something about a row that was not as it should be, and what we did.
///
/// @param field as the feed names it; empty where it is about the whole row
/// @param found what stood there, shortened; empty for private fields
public record Finding(String field, String found, Action done, Remark.Said said) {
    /// In English, for the report.
    public String how() {
        return said.sentence();
    }

    /// Only `REPAIRED` makes a row a repaired one, and only `REJECTED` a rejected one.
    public enum Action {
        REPAIRED,
        REJECTED,
        INFERRED,
        KEPT_AS_WRITTEN
    }
}
