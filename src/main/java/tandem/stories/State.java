package tandem.stories;

import java.util.Locale;

/// Where a member's story stands.
enum State {
    /// Nobody but its author sees it.
    DRAFT,
    /// Somebody of the team is to read it.
    WAITING,
    /// They ask for a change.
    CHANGE,
    /// It is not shown here.
    DECLINED,
    SHOWN;

    String key() {
        return "stories.state." + name().toLowerCase(Locale.ROOT);
    }
}
