package tandem.gatherings;

import org.jspecify.annotations.Nullable;
import tandem.circles.Part;
import tandem.web.Page;
import tandem.web.Texts;

/// What one gathering's page shows.
///
/// @param room whether there is a place for one more
/// @param wrong the text of why an answer did not go through; null where it did
record GatheringPage(
        Page shell,
        GatheringLine line,
        Gatherings.There there,
        boolean room,
        @Nullable String wrong) {
    Texts texts() {
        return shell.texts();
    }

    Gathering gathering() {
        return line.gathering();
    }

    /// Whether there is still something to answer or to change.
    boolean open() {
        return !gathering().cancelled() && !line.over();
    }

    boolean answers() {
        return open() && !line.hosts() && line.circle().part() != Part.NONE;
    }

    boolean callsOff() {
        return open() && (line.hosts() || line.circle().part() == Part.LEADER);
    }

    /// Whether the reader is to tell those to whom no letter went.
    boolean tells() {
        return !line.over()
                && (line.hosts() || line.circle().part() == Part.LEADER)
                && !there.untold().isEmpty();
    }

    boolean sees() {
        return line.hosts() || gathering().coming();
    }
}
