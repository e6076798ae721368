package tandem.circles;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.content.Item;
import tandem.content.Prose;
import tandem.people.Person;
import tandem.wall.Role;
import tandem.web.Page;
import tandem.web.Texts;

/// What one circle's page shows.
///
/// @param fellows who is in it, for those who are
/// @param sections what other modules show on it
/// @param wrong the text of what to mend, or of why there is no joining; null where all is well
/// @param promise what the program says that people promise each other
/// @param listening what the program says about just listening
/// @param invitable whom the reader may ask to come; empty for whoever does not keep the door
/// @param uninvited whether there was no place for somebody whom they asked to come
/// @param farewell what was said to those inside when it was ended; empty where nothing was
/// @param firstMonth whether enough others are in their first month, as the reader is
record CirclePage(
        Page shell,
        Circle circle,
        List<Fellow> fellows,
        List<Content> sections,
        JoinForm form,
        @Nullable String wrong,
        List<Item.Part> promise,
        List<Item.Part> listening,
        List<Person> invitable,
        boolean uninvited,
        String farewell,
        boolean firstMonth) {
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

    /// Whether they look for a second one, where one leads alone.
    boolean lacksSecond() {
        return places() && circle.leaders().size() == 1;
    }

    boolean joins() {
        return !inside() && shell.visit().reader().is(Role.MEMBER);
    }

    boolean keepsDoor() {
        return DoorController.keeps(circle, shell.visit());
    }

    /// Whether somebody was asked to come just now.
    boolean asked() {
        return shell.visit().path().endsWith("?invited=yes");
    }

    Prose prose() {
        return Agreements.prose();
    }
}
