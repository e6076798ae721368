package tandem.sessions;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.circles.Circle;
import tandem.circles.CircleRow;
import tandem.circles.Part;
import tandem.shared.PersonId;
import tandem.wall.Role;
import tandem.web.Page;
import tandem.web.Texts;
import tandem.web.ZoneWords;

/// What the page of one session shows.
///
/// @param next the one after it that takes place, where this one does not; null where there is none
/// @param reason why it was changed, for those inside; empty where nobody said
/// @param outcome who was told of the change, for those who lead; null for others, and where nothing was changed
/// @param names of those inside and of whoever stands by, for those who lead
/// @param leading who lead this session, by their names in the circle
/// @param sections what other parts of the program show on it
/// @param wrong the act that did not go through (`cancel` or `move`) with the text of what to mend; empty where all is
/// well
record SessionPage(
        Page shell,
        Circle circle,
        SessionLine line,
        @Nullable SessionLine next,
        String reason,
        Tellings.@Nullable Outcome outcome,
        Map<PersonId, String> names,
        List<String> leading,
        List<Content> sections,
        ChangeForm form,
        Map<String, String> wrong) {
    Texts texts() {
        return shell.texts();
    }

    Session session() {
        return line.session();
    }

    CircleRow row() {
        return new CircleRow(circle, shell.visit());
    }

    /// Who leads this one: those inside know when it is somebody else.
    String led() {
        return row().led(inside() ? leading : circle.leaders());
    }

    boolean inside() {
        return circle.part() != Part.NONE;
    }

    /// Whether the reader may change it, while it can be.
    boolean changes() {
        var now = shell.visit().now();
        return Sessions.changes(circle, shell.visit())
                && !session().begunAt(now)
                && !session().paused();
    }

    /// Why nothing can be changed any longer, for whoever has just tried; null for everybody else.
    @Nullable
    String tooLate() {
        return wrong.isEmpty() || changes()
                ? null
                : texts().of(wrong.values().iterator().next());
    }

    /// Whether what was changed can be taken back: the time it had is still to come.
    boolean restores() {
        var planned = session().planned().start().toInstant();
        return Sessions.changes(circle, shell.visit())
                && (session().cancelled() || session().moved())
                && planned.isAfter(shell.visit().now());
    }

    /// Whether it is changed and the reader calls those who could not be told.
    boolean calls() {
        return shell.visit().reader().is(Role.COORDINATOR)
                && (session().cancelled() || session().moved());
    }

    /// Whose clock the time is by that somebody types.
    String zone() {
        return ZoneWords.of(circle.zone(), shell.visit().language());
    }

    /// Those who lead know them by these names; whom nobody knows here has left.
    List<String> untold() {
        return outcome == null
                ? List.of()
                : outcome.untold().stream()
                        .filter(told -> names.containsKey(told.person()))
                        .map(told -> told.called() ? texts().of("sessions.untold.called", name(told)) : name(told))
                        .toList();
    }

    private String name(Telling.Told told) {
        return names.getOrDefault(told.person(), "");
    }

    @Nullable
    String wrong(String act) {
        var key = wrong.get(act);
        return key == null ? null : texts().of(key);
    }
}
