package tandem.circles;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import tandem.wall.Role;
import tandem.web.Page;
import tandem.web.Texts;

/// What the list of circles shows.
///
/// @param mine those in which the reader is
/// @param others those that they could join; for people who make circles, all others
record CirclesPage(Page shell, List<Circle> mine, List<Circle> others) {
    private static final Duration SOON = Duration.ofDays(7);

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

    /// Whether nothing of all this happens in the days to come.
    boolean nothingSoon() {
        var now = shell.visit().now();
        return Stream.concat(mine.stream(), others.stream())
                .flatMap(circle -> circle.session(now).stream())
                .noneMatch(session -> session.start().toInstant().isBefore(now.plus(SOON)));
    }
}
