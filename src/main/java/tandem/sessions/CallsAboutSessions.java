package tandem.sessions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.circles.Circle;
import tandem.circles.Circles;
import tandem.schedules.ScheduleWords;
import tandem.shared.PersonId;
import tandem.web.Typed;
import tandem.web.Visit;

/// Those who could not be told by e-mail that a session is off or elsewhere.
@Component
@Order(1)
class CallsAboutSessions implements ToCall {
    private final Tellings tellings;
    private final Circles circles;
    private final Sessions sessions;

    CallsAboutSessions(Tellings tellings, Circles circles, Sessions sessions) {
        this.tellings = tellings;
        this.circles = circles;
        this.sessions = sessions;
    }

    @Override
    public List<Call> calls(Visit visit) {
        return tellings.untold(visit.me()).stream()
                .flatMap(each -> call(each, visit).stream())
                .toList();
    }

    @Override
    public List<PersonId> people(PersonId coordinator) {
        return tellings.untold(coordinator).stream().map(Telling.Untold::person).toList();
    }

    @Override
    public boolean called(PersonId coordinator, List<String> told) {
        List<UUID> mine = told.stream().flatMap(each -> Typed.id(each).stream()).toList();
        return !mine.isEmpty() && tellings.called(coordinator, mine);
    }

    private Optional<Call> call(Telling.Untold untold, Visit visit) {
        return circles.visibleTo(visit.actor(), untold.circle())
                .map(circle -> new Call(
                        untold.person(),
                        untold.id().toString(),
                        circle.name(),
                        what(untold, circle, visit),
                        path(untold, circle)));
    }

    private String what(Telling.Untold untold, Circle circle, Visit visit) {
        var t = visit.texts();
        var kind = untold.kind().code();
        if (untold.kind() == Telling.Kind.RETIMED) {
            var rhythm = circle.plan().rhythms().on(untold.day());
            return t.of("sessions.calls.retimed", t.date(untold.day()), ScheduleWords.of(rhythm, visit.language()));
        }
        return sessions.find(circle, untold.day())
                .map(session -> new SessionLine(circle, session, visit))
                .map(line -> t.of("sessions.calls." + kind, line.sentence()))
                .orElseGet(() -> t.of("sessions.calls." + kind, t.date(untold.day())));
    }

    private static String path(Telling.Untold untold, Circle circle) {
        return "/circles/" + circle.id() + "/sessions" + (untold.kind().one() ? "/" + untold.day() : "");
    }
}
