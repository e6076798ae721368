package tandem.web;

/// What may be kept of a page, and by whom.
public enum Keep {
    /// Public: search engines may list it.
    OPEN,
    /// About this reader: nothing on the way keeps it.
    PERSONAL,
    /// A copy that the browser shows when there is no connection: it says nothing of “now” and sends nothing.
    COPY
}
