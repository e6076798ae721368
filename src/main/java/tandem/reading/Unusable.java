package tandem.reading;

/// A row that can't help anybody. Ends the reading of that row, and of no other.
final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    private final String field;

    /// @param how a sentence for the report
    Unusable(String field, String how) {
        super(how, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }

    String how() {
        return String.valueOf(getMessage());
    }
}
