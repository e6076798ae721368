package tandem.reading;

/// What a feed is written in. Variants (CSV, JSONP, wrappers, other exports) are recognized while reading.
public enum FeedFormat {
    MEETING_GUIDE("meeting-guide"),
    BMLT("bmlt");

    private final String code;

    FeedFormat(String code) {
        this.code = code;
    }

    /// The word on the command line and in the database.
    public String code() {
        return code;
    }
}
