package tandem.web;

/// The places that stand in the bar of tabs. Four at most.
public enum Tab {
    HOME("/"),
    MEETINGS("/meetings"),
    HELP("/help"),
    /// A page that belongs to no tab.
    NONE("");

    private final String path;

    Tab(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    String key() {
        return "web.tab." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
