package tandem.gatherings;

import java.util.List;
import tandem.circles.Circle;
import tandem.web.Page;
import tandem.web.Texts;

/// What is planned in somebody's circles.
///
/// @param hosts the circles that they may invite
record GatheringsPage(Page shell, List<GatheringLine> lines, List<Circle> hosts) {
    Texts texts() {
        return shell.texts();
    }
}
