package tandem.web;

import java.util.List;
import tandem.wall.Role;

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
    private static final List<Tab> CARERS = List.of(DESK, CIRCLES, TEAM, ME);
    private static final List<Tab> ADMINISTRATORS = List.of(TEAM, ME);

    private final String path;

    Tab(String path) {
        this.path = path;
    }

    static List<Tab> of(Reader reader) {
        if (reader.staff()) {
            return reader.is(Role.COORDINATOR) || reader.is(Role.SUPERVISOR) ? CARERS : ADMINISTRATORS;
        }
        return reader.person().isPresent() ? MEMBERS : VISITORS;
    }

    /// The first place of somebody who has just come in.
    public static Tab first(Reader reader) {
        return of(reader).getFirst();
    }

    public String path() {
        return path;
    }

    String key() {
        return "web.tab." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
