package tandem.circles;

import java.util.List;
import java.util.Optional;
import tandem.wall.Role;
import tandem.web.Page;
import tandem.web.Texts;

/// What the list of circles shows.
///
/// @param mine those in which the reader is
/// @param others those that they could join, ask for, or asked for; for people who make circles, all others
/// @param asks how many wait for the reader's answer as a leader
/// @param elsewhere where to go, while none of theirs and none that they could join meets soon
record CirclesPage(
        Page shell, List<Circle> mine, List<Circle> others, int asks, Optional<SoonElsewhere.Offer> elsewhere) {
    Texts texts() {
        return shell.texts();
    }

    CircleRow row(Circle circle) {
        return new CircleRow(circle, shell.visit());
    }

    boolean makes() {
        var reader = shell.visit().reader();
        return reader.is(Role.COORDINATOR) || reader.is(Role.SUPERVISOR);
    }

    boolean leads() {
        return shell.visit().reader().is(Role.LEADER);
    }

    boolean joins() {
        return shell.visit().reader().is(Role.MEMBER);
    }

    /// Those to which they are asked to come.
    List<Circle> invited() {
        return others.stream().filter(circle -> joins() && circle.invited()).toList();
    }

    List<Circle> open() {
        return others.stream().filter(circle -> !joins() || !circle.invited()).toList();
    }
}
