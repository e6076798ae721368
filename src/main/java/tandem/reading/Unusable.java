package tandem.reading;

/// A row that can't help anybody. Ends the reading of that row, and of no other.
final class Unusable extends Exception {
    private static final long serialVersionUID = 1;

    private final String field;
    private final transient Remark.Said said;

    Unusable(String field, Remark remark) {
        this(field, remark.said());
    }

    Unusable(String field, Remark.Said said) {
        super(said.code(), null, false, false);
        this.field = field;
        this.said = said;
    }

    String field() {
        return field;
    }

    Remark.Said said() {
        return said;
    }
}
