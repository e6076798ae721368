package tandem.sessions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.circles.Circle;
import tandem.circles.Circles;
import tandem.circles.Part;
import tandem.circles.Plans;
import tandem.shared.PersonId;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Tab;
import tandem.web.Visit;

/// Makes the page of one session.
@Component
class SessionPages {
    private final Sessions sessions;
    private final Circles circles;
    private final Plans plans;
    private final Tellings tellings;
    private final StandIns standIns;
    private final List<SessionSection> sections;

    SessionPages(
            Sessions sessions,
            Circles circles,
            Plans plans,
            Tellings tellings,
            StandIns standIns,
            List<SessionSection> sections) {
        this.sessions = sessions;
        this.circles = circles;
        this.plans = plans;
        this.tellings = tellings;
        this.standIns = standIns;
        this.sections = List.copyOf(sections);
    }

    /// The circle that an address names.
    Circle circle(String id, Visit visit) {
        return circles.find(visit.actor(), id).orElseThrow(Refusal::notFound);
    }

    /// The same for somebody who may change when it meets.
    Circle changed(String id, Visit visit) {
        var circle = circle(id, visit);
        if (!Sessions.changes(circle, visit)) {
            throw Refusal.notFound();
        }
        return circle;
    }

    Session session(Circle circle, String day) {
        return sessions.find(circle, day).orElseThrow(Refusal::notFound);
    }

    Html of(Circle circle, Session session, Visit visit) {
        return of(circle, session, ChangeForm.of(session), Map.of(), visit);
    }

    /// The same after a change did not go through.
    Html of(Circle circle, Session session, ChangeForm form, Map<String, String> wrong, Visit visit) {
        var line = new SessionLine(circle, session, visit);
        var shell = Page.personal(visit, Tab.CIRCLES, line.date());
        boolean leads = circle.part() == Part.LEADER;
        var page = new SessionPage(
                shell,
                circle,
                line,
                session.takesPlace() ? null : next(circle, visit),
                session.cancelled() || session.moved()
                        ? plans.reason(visit.actor(), circle.id(), session.day())
                                .orElse("")
                        : "",
                leads ? tellings.of(visit.actor(), circle.id(), session.day()).orElse(null) : null,
                leads ? names(circle, session, visit) : Map.of(),
                standIns.leading(visit.actor(), circle.id(), session.day()),
                sections.stream()
                        .flatMap(section -> section.on(circle, session, visit).stream())
                        .toList(),
                form.orTimeOf(session),
                wrong);
        return Html.of("sessions/session.jte", shell, page);
    }

    private @Nullable SessionLine next(Circle circle, Visit visit) {
        return circle.plan()
                .next(visit.now())
                .map(turn -> new SessionLine(circle, Session.of(circle.id(), turn), visit))
                .orElse(null);
    }

    private Map<PersonId, String> names(Circle circle, Session session, Visit visit) {
        Map<PersonId, String> names = new HashMap<>(standIns.names(visit.actor(), circle.id(), session.day()));
        circles.known(visit.actor(), circle.id()).forEach((person, fellow) -> names.put(person, fellow.name()));
        return names;
    }
}
