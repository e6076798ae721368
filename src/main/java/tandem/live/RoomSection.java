package tandem.live;

import gg.jte.Content;
import java.util.Locale;
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

    /// @param state how the room is for the reader
    record Shown(Session session, State state, Visit visit) {
        Texts texts() {
            return visit.texts();
        }

        String path() {
            return Room.path(session.circle(), session.day().toString());
        }
    }

    /// How a room can be for somebody.
    enum State {
        EARLY,
        /// They can open it.
        LEAD,
        OPEN,
        /// It is open, and nobody else comes in.
        LOCKED,
        /// They were asked to stay out of it.
        OUT,
        OVER,
        /// It has ended, and they can open it again.
        AGAIN;

        String key() {
            return "live.section." + name().toLowerCase(Locale.ROOT);
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
        var room = rooms.of(visit.actor(), circle.id(), session.day());
        var state = room.map(open -> open(open, leads, visit)).orElseGet(() -> closed(session, leads, visit));
        return online || room.isPresent()
                ? Optional.of(Html.part("live/section.jte", new Shown(session, state, visit)))
                : Optional.empty();
    }

    private State open(Room room, boolean leads, Visit visit) {
        if (rooms.keepsOut(visit.actor(), room)) {
            return State.OUT;
        }
        return room.locked() && !leads && !inside(room, visit) ? State.LOCKED : State.OPEN;
    }

    private boolean inside(Room room, Visit visit) {
        return rooms.seat(visit.me(), room.circle(), room.day())
                .filter(Seat::in)
                .isPresent();
    }

    private State closed(Session session, boolean leads, Visit visit) {
        boolean can = Rooms.opens(session, visit.now());
        if (rooms.ended(visit.actor(), session.circle(), session.day())) {
            return leads && can ? State.AGAIN : State.OVER;
        }
        return leads && can ? State.LEAD : State.EARLY;
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
