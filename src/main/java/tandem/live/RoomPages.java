package tandem.live;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.agenda.Agendas;
import tandem.circles.Circles;
import tandem.circles.Fellow;
import tandem.circles.Part;
import tandem.coping.Skills;
import tandem.coverage.Coverage;
import tandem.coverage.SessionOf;
import tandem.coverage.SessionsFound;
import tandem.debrief.Debriefs;
import tandem.oncall.DutyLine;
import tandem.oncall.Roster;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Tab;
import tandem.web.Typed;
import tandem.web.Visit;

/// Makes the page of a room, or of its door.
@Component
class RoomPages {
    private final SessionsFound sessions;
    private final Rooms rooms;
    private final Talking talking;
    private final Halls halls;
    private final Circles circles;
    private final Coverage coverage;
    private final Agendas agendas;
    private final Skills skills;
    private final Debriefs debriefs;
    private final Roster roster;
    private final Relay relay;

    RoomPages(
            SessionsFound sessions,
            Rooms rooms,
            Talking talking,
            Halls halls,
            Circles circles,
            Coverage coverage,
            Agendas agendas,
            Skills skills,
            Debriefs debriefs,
            Roster roster,
            Relay relay) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.talking = talking;
        this.halls = halls;
        this.circles = circles;
        this.coverage = coverage;
        this.agendas = agendas;
        this.skills = skills;
        this.debriefs = debriefs;
        this.roster = roster;
        this.relay = relay;
    }

    /// The session that an address names, for those who may be in its room.
    SessionOf found(String id, String day, Visit visit) {
        var found = sessions.found(id, day, visit);
        if (found.circle().part() == Part.NONE && !leads(found, visit)) {
            throw Refusal.notFound();
        }
        return found;
    }

    boolean leads(SessionOf found, Visit visit) {
        return coverage.leads(
                visit.actor(), found.circle().id(), found.session().day());
    }

    Optional<Seat> seat(SessionOf found, Visit visit) {
        return rooms.seat(visit.me(), found.circle().id(), found.session().day());
    }

    /// @param to whom the reader wants to write to, as the form says it; empty where that is as usual
    Html of(SessionOf found, Visit visit, boolean writing, String to, Near near) {
        var seat = looked(found, visit);
        return seat.filter(Seat::in)
                .flatMap(me -> rooms.now(visit.actor(), me.room())
                        .map(now -> room(
                                found, now.seenBy(me), me, visit, WordsForm.empty(first(me, to)), null, writing, near)))
                .orElseGet(() -> door(found, seat, WordsForm.empty("all"), visit));
    }

    /// The place of whoever looks, and that they do: they see the room, so it sees them. A script that fetches the page
    /// has a line; without one a look has to do for a while.
    private Optional<Seat> looked(SessionOf found, Visit visit) {
        var seat = seat(found, visit);
        seat.filter(each -> each.in() || each.state() == Seat.State.WAITING)
                .ifPresent(visit.fragment() ? halls::lives : halls::touched);
        return seat;
    }

    /// The same after something did not go through. Whoever is not in the room any more sees its door, and their words
    /// there.
    Html again(SessionOf found, WordsForm form, String wrong, Visit visit) {
        var seat = looked(found, visit);
        return seat.filter(Seat::in)
                .flatMap(me -> rooms.now(visit.actor(), me.room())
                        .map(now -> room(found, now.seenBy(me), me, visit, form, wrong, true, Near.NOT)
                                .status(422)))
                .orElseGet(() -> door(found, seat, form, visit).status(404));
    }

    private static String first(Seat me, String to) {
        if (me.leads()) {
            return Typed.id(to).map(UUID::toString).orElse("all");
        }
        return me.muted() || to.equals("leaders") ? "leaders" : "all";
    }

    private Html room(
            SessionOf found,
            Now now,
            Seat me,
            Visit visit,
            WordsForm form,
            @Nullable String wrong,
            boolean writing,
            Near near) {
        var t = visit.texts();
        var shell = Page.personal(visit, Tab.CIRCLES, t.of("live.title"));
        var language = visit.language();
        var view =
                new NowView(now, me, me.leads(), NowView.skill(now, skills, language), visit.now(), t, visit.token());
        var page = new RoomPage(
                shell,
                found,
                view,
                me,
                talking.said(visit.me(), now, RoomPage.SAID).stream()
                        .map(each -> new SaidLine(each, t, each.by(me)))
                        .toList(),
                talking.personal(visit.me(), now, RoomPage.WORDS),
                agendas.of(visit.actor(), found.session(), language),
                me.leads()
                        ? skills.adopted(visit.actor(), language).stream()
                                .filter(item -> !item.steps().isEmpty())
                                .toList()
                        : List.of(),
                me.leads() ? debriefs.notes(visit.me(), found.session()) : List.of(),
                new DutyLine(roster, visit),
                form,
                wrong,
                writing,
                relay.on(),
                near);
        var html = Html.of("live/room.jte", shell, page);
        return relay.on() ? html.withMicrophone() : html;
    }

    /// @param unsaid words that reached nobody; none where there are none
    private Html door(SessionOf found, Optional<Seat> seat, WordsForm unsaid, Visit visit) {
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("live.title"));
        var room = rooms.of(visit.actor(), found.circle().id(), found.session().day());
        boolean leads = leads(found, visit);
        var kind = room.map(open -> kind(open, seat, leads)).orElseGet(() -> shut(found, visit));
        var waits = seat.filter(each -> kind == DoorPage.Kind.WAITING);
        var page = new DoorPage(
                shell,
                found,
                kind,
                circles.me(visit.me(), found.circle().id()).map(Fellow::name).orElse(""),
                leads,
                waits.map(Seat::id).map(UUID::toString).orElse(""),
                waits.flatMap(each -> room).map(Room::last).orElse(0L),
                waits.filter(each -> rooms.tended(visit.actor(), each.room())).isPresent(),
                unsaid.words(),
                unsaid.to(),
                new DutyLine(roster, visit));
        return Html.of("live/door.jte", shell, page);
    }

    private static DoorPage.Kind kind(Room open, Optional<Seat> seat, boolean leads) {
        return switch (seat.map(Seat::state).orElse(Seat.State.LEFT)) {
            case REMOVED -> DoorPage.Kind.REMOVED;
            case REFUSED -> DoorPage.Kind.REFUSED;
            case WAITING -> DoorPage.Kind.WAITING;
            case IN, LEFT -> open.locked() && !leads ? DoorPage.Kind.LOCKED : DoorPage.Kind.OPEN;
        };
    }

    private DoorPage.Kind shut(SessionOf found, Visit visit) {
        var session = found.session();
        var now = visit.now();
        if (rooms.ended(visit.actor(), found.circle().id(), session.day())
                || !now.isBefore(session.ends().plus(Rooms.AROUND))) {
            return DoorPage.Kind.OVER;
        }
        return Rooms.opens(session, now) ? DoorPage.Kind.SHUT : DoorPage.Kind.EARLY;
    }
}
