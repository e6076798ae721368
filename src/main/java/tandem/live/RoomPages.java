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

    Html of(SessionOf found, Visit visit, boolean writing, boolean near) {
        var seat = seat(found, visit);
        seat.filter(each -> each.in() || each.state() == Seat.State.WAITING).ifPresent(halls::touched);
        return seat.filter(Seat::in)
                .flatMap(me -> rooms.now(visit.actor(), me.room())
                        .map(now -> room(
                                found, now.seenBy(me), me, visit, WordsForm.empty(first(me)), null, writing, near)))
                .orElseGet(() -> door(found, seat, visit));
    }

    /// The same after something did not go through.
    Html again(SessionOf found, Seat me, WordsForm form, String wrong, Visit visit) {
        return rooms.now(visit.actor(), me.room())
                .map(now -> room(found, now.seenBy(me), me, visit, form, wrong, true, false)
                        .status(422))
                .orElseGet(() -> door(found, Optional.empty(), visit));
    }

    Html door(SessionOf found, DoorPage.Kind kind, Visit visit) {
        return door(found, kind, "", 0, visit);
    }

    private static String first(Seat me) {
        return me.muted() && !me.leads() ? "leaders" : "all";
    }

    private Html room(
            SessionOf found,
            Now now,
            Seat me,
            Visit visit,
            WordsForm form,
            @Nullable String wrong,
            boolean writing,
            boolean near) {
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
                        .map(each -> new SaidLine(each, t))
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

    private Html door(SessionOf found, Optional<Seat> seat, Visit visit) {
        var room = rooms.of(visit.actor(), found.circle().id(), found.session().day());
        if (room.isEmpty()) {
            return door(found, shut(found, visit), visit);
        }
        var state = seat.map(Seat::state).orElse(Seat.State.LEFT);
        boolean leads = leads(found, visit);
        return switch (state) {
            case REMOVED -> door(found, DoorPage.Kind.REMOVED, visit);
            case REFUSED -> door(found, DoorPage.Kind.REFUSED, visit);
            case WAITING ->
                door(
                        found,
                        DoorPage.Kind.WAITING,
                        seat.map(Seat::id).map(UUID::toString).orElse(""),
                        room.get().last(),
                        visit);
            case IN, LEFT ->
                door(found, room.get().locked() && !leads ? DoorPage.Kind.LOCKED : DoorPage.Kind.OPEN, visit);
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

    private Html door(SessionOf found, DoorPage.Kind kind, String seat, long last, Visit visit) {
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("live.title"));
        var name = circles.me(visit.me(), found.circle().id()).map(Fellow::name).orElse("");
        var page = new DoorPage(shell, found, kind, name, leads(found, visit), seat, last, new DutyLine(roster, visit));
        return Html.of("live/door.jte", shell, page);
    }
}
