package tandem.live;

import gg.jte.Content;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.circles.Circle;
import tandem.circles.Company;
import tandem.circles.Part;
import tandem.circles.Section;
import tandem.coverage.Coverage;
import tandem.sessions.Session;
import tandem.sessions.SessionSection;
import tandem.sessions.Sessions;
import tandem.web.Html;
import tandem.web.Texts;
import tandem.web.Visit;

/// The way into the room: on the session's page, and on the circle's while it can be open.
@Component
@Order(5)
class RoomSection implements SessionSection, Section {
    private final Rooms rooms;
    private final Sessions sessions;
    private final Coverage coverage;

    RoomSection(Rooms rooms, Sessions sessions, Coverage coverage) {
        this.rooms = rooms;
        this.sessions = sessions;
        this.coverage = coverage;
    }

    /// @param open whether it is open now
    /// @param can whether it can be opened now
    record Shown(Session session, boolean leads, boolean open, boolean can, Visit visit) {
        Texts texts() {
            return visit.texts();
        }

        String path() {
            return Room.path(session.circle(), session.day().toString());
        }
    }

    @Override
    public Optional<Content> on(Circle circle, Session session, Visit visit) {
        boolean leads = coverage.leads(visit.actor(), circle.id(), session.day());
        boolean online = circle.online() || !circle.link().isEmpty();
        boolean coming =
                session.takesPlace() && visit.now().isBefore(session.ends().plus(Rooms.AROUND));
        if (!leads && circle.part() == Part.NONE || !coming) {
            return Optional.empty();
        }
        boolean open = rooms.of(visit.actor(), circle.id(), session.day()).isPresent();
        boolean can = Rooms.opens(session, visit.now());
        return online || open
                ? Optional.of(Html.part("live/section.jte", new Shown(session, leads, open, can, visit)))
                : Optional.empty();
    }

    @Override
    public Optional<Content> on(Company company, Visit visit) {
        var circle = company.circle();
        return sessions
                .between(
                        circle,
                        visit.now().minus(circle.plan().length()).minus(Rooms.AROUND),
                        visit.now().plus(Rooms.AROUND))
                .stream()
                .filter(session -> Rooms.opens(session, visit.now()))
                .findFirst()
                .flatMap(session -> on(circle, session, visit));
    }
}
