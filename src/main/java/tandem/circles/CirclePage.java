package tandem.circles;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.wall.Role;
import tandem.web.Page;
import tandem.web.Texts;

/// What one circle's page shows.
///
/// @param fellows who is in it, for those who are
/// @param sections what other modules show on it
/// @param wrong the text of what to mend in the name, or of why there is no joining; null where all is well
record CirclePage(
        Page shell,
        Circle circle,
        List<Fellow> fellows,
        List<Content> sections,
        JoinForm form,
        @Nullable String wrong) {
    Texts texts() {
        return shell.texts();
    }

    CircleRow row() {
        return new CircleRow(circle, shell.visit());
    }

    boolean inside() {
        return circle.part() != Part.NONE;
    }

    boolean leads() {
        return circle.part() == Part.LEADER;
    }

    /// Whether they say who leads circles.
    boolean places() {
        return shell.visit().reader().is(Role.COORDINATOR)
                || shell.visit().reader().is(Role.SUPERVISOR);
    }

    boolean joins() {
        return !inside() && shell.visit().reader().is(Role.MEMBER);
    }
}
