package tandem.coping;

import java.util.Optional;
import java.util.UUID;
import tandem.content.Item;
import tandem.web.Page;
import tandem.web.Texts;

/// One step of a skill, large; the others are there for the script, which goes from one to the next without a request.
///
/// @param step from 1
/// @param practice the try that it belongs to; empty for whoever notes nothing
record GuidePage(Page shell, Item item, int step, Optional<UUID> practice) {
    Texts texts() {
        return shell.texts();
    }

    /// Where a step is; the number of it follows.
    String base() {
        return "/skills/" + item.id() + "?"
                + practice.map(id -> "practice=" + id + "&").orElse("") + "step=";
    }

    int steps() {
        return item.steps().size();
    }

    boolean paced(Item.Step each) {
        return each.paced() && item.pace().isPresent();
    }

    Item.Pace pace() {
        return item.pace().orElseThrow();
    }
}
