package tandem.web;

import java.util.List;

/// The places that stand in the bar of tabs. Four at most for any reader.
public enum Tab {
    HOME("/"),
    MEETINGS("/meetings"),
    HELP("/help"),
    TODAY("/today"),
    DESK("/desk"),
    CIRCLES("/circles"),
    TEAM("/team"),
    ME("/me"),
    /// A page that belongs to no tab.
    NONE("");

    private static final List<Tab> VISITORS = List.of(HOME, MEETINGS, HELP);
    private static final List<Tab> MEMBERS = List.of(TODAY, CIRCLES, MEETINGS, ME);
    private static final List<Tab> STAFF = List.of(DESK, CIRCLES, TEAM, ME);

    private final String path;

    Tab(String path) {
        this.path = path;
    }

    static List<Tab> of(Reader reader) {
        if (reader.staff()) {
            return STAFF;
        }
        return reader.person().isPresent() ? MEMBERS : VISITORS;
    }

    /// The first page of somebody who is signed in, among those there are.
    public static String first(boolean staff) {
        return (staff ? STAFF : MEMBERS)
                .stream()
                        .map(Tab::path)
                        .filter(path -> Routes.find("GET", path).isPresent())
                        .findFirst()
                        .orElse("/");
    }

    public String path() {
        return path;
    }

    String key() {
        return "web.tab." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
