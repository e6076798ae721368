package tandem.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.attendance.Attendances;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.coverage.Coverage;
import tandem.sessions.Session;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Questions;
import tandem.web.Refusal;
import tandem.web.Typed;
import tandem.web.Visit;

/// The live rooms of sessions. A room has a key of its own; when it ends, what was said goes and the key with it.
@Component
public class Rooms {
    /// From so long before a session until so long after it, its room can be open.
    static final Duration AROUND = Duration.ofMinutes(30);

    private final Gate gate;
    private final RoomStore store;
    private final SeatStore seats;
    private final Questions questions;
    private final RoomWords words;
    private final Circles circles;
    private final Coverage coverage;
    private final Attendances attendances;
    private final Bell bell;
    private final Clock clock;

    Rooms(
            Gate gate,
            RoomStore store,
            SeatStore seats,
            Questions questions,
            RoomWords words,
            Circles circles,
            Coverage coverage,
            Attendances attendances,
            Bell bell,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.seats = seats;
        this.questions = questions;
        this.words = words;
        this.circles = circles;
        this.coverage = coverage;
        this.attendances = attendances;
        this.bell = bell;
        this.clock = clock;
    }

    /// Whether the room of a session can be open now.
    public static boolean opens(Session session, Instant now) {
        return session.takesPlace()
                && !now.isBefore(session.starts().minus(AROUND))
                && now.isBefore(session.ends().plus(AROUND));
    }

    /// The open room of a session, as far as the actor may know of it.
    public Optional<Room> of(Actor actor, CircleId circle, LocalDate day) {
        return gate.as(actor, () -> store.of(circle, day)).map(words::open);
    }

    /// Whether somebody was asked to stay out of a room.
    boolean keepsOut(Actor actor, Room room) {
        return gate.as(actor, () -> seats.out(room.id()));
    }

    /// Whether somebody who leads is in a room at whose door the actor waits.
    boolean tended(Actor actor, UUID room) {
        return gate.as(actor, () -> seats.tended(room));
    }

    /// Every room that is open to somebody now.
    public List<Room> openTo(PersonId me) {
        return gate.as(Actor.of(me), store::open).stream()
                .map(RoomStore.Sealed::room)
                .toList();
    }

    /// Opens the room of a session, and goes in. Harmless where it is open.
    ///
    /// @param waits whether whoever comes waits until a leader lets them in
    /// @param minutes how long one speaks, about; 0 where nobody keeps time
    /// @throws org.springframework.dao.DataAccessException where they do not lead it
    public Room open(PersonId leader, Session session, boolean waits, int minutes) {
        var actor = Actor.of(leader);
        var id = Ids.next();
        if (of(actor, session.circle(), session.day()).isEmpty()) {
            words.begin(id);
            var room = fresh(id, session, waits, minutes);
            gate.run(actor, () -> store.insert(room, clock.instant()));
        }
        enter(leader, session.circle(), session.day(), false);
        return of(actor, session.circle(), session.day()).orElseThrow();
    }

    /// Goes in, or comes back to the same place.
    ///
    /// @return where they sit, or wait to be let in; empty where no room is open to them, or it is locked, or they
    ///     were asked to leave
    /// @throws org.springframework.dao.DataAccessException where the circle is not theirs
    public Optional<Seat> enter(PersonId me, CircleId circle, LocalDate day, boolean listens) {
        var asked = SeatStore.asksDoor(circle, day);
        return gate.as(
                Actor.of(me),
                List.of(asked),
                () -> questions
                        .optional(asked)
                        .flatMap(door -> name(door, me, circle, day).flatMap(name -> enter(door, name, listens))));
    }

    private Optional<Seat> enter(SeatStore.Door door, String name, boolean listens) {
        var id = door.seat() == null ? UUID.randomUUID() : door.seat();
        var sealed = words.sealName(door.room(), id, name);
        var seat = seats.enter(door.room(), id, door.fellow(), sealed, listens)
                .map(each -> each.seat().named(name));
        seat.filter(each -> each.in() && each.leads() && !door.hosted())
                .ifPresent(each -> store.host(door.room(), each.id()));
        return seat;
    }

    /// Somebody's place in the open room of a session.
    public Optional<Seat> seat(PersonId me, CircleId circle, LocalDate day) {
        return gate.as(Actor.of(me), () -> seats.of(circle, day, me)).map(words::open);
    }

    /// The reader's own place in the room that an address names: hidden, missing and over are the same.
    Seat inside(String circle, String day, Visit visit) {
        return within(circle, day, visit).orElseThrow(Refusal::notFound);
    }

    /// The same; empty where they are not in it, or it is over.
    Optional<Seat> within(String circle, String day, Visit visit) {
        return own(circle, day, visit).filter(Seat::in);
    }

    /// The same for whoever still waits to be let in as well.
    Seat placed(String circle, String day, Visit visit) {
        return own(circle, day, visit)
                .filter(seat -> seat.in() || seat.state() == Seat.State.WAITING)
                .orElseThrow(Refusal::notFound);
    }

    /// The room is visible for as long as the circle is open to them.
    private Optional<Seat> own(String circle, String day, Visit visit) {
        var known = CircleId.read(circle).orElseThrow(Refusal::notFound);
        return seat(visit.me(), known, Typed.day(day).orElseThrow(Refusal::notFound));
    }

    /// A room as it is now, as far as somebody in it may know.
    public Optional<Now> now(Actor actor, UUID room) {
        return gate.as(actor, () -> store.byId(room).map(found -> new Sealed(found, seats.in(room))))
                .map(found -> new Now(words.open(found.room()), words.open(found.seats())));
    }

    /// The same without opening a word or a name of it.
    Optional<Now> closed(Actor actor, UUID room) {
        return gate.as(
                actor,
                () -> store.byId(room)
                        .map(found -> new Now(
                                found.room(),
                                seats.in(room).stream()
                                        .map(SeatStore.Sealed::seat)
                                        .toList())));
    }

    private record Sealed(RoomStore.Sealed room, List<SeatStore.Sealed> seats) {}

    /// Ends it: what was said goes at once, and its key is destroyed. That somebody was there is noted of those who
    /// agreed to that.
    ///
    /// @throws org.springframework.dao.DataAccessException where they do not lead it
    public void end(PersonId leader, Session session, Room room) {
        var actor = Actor.of(leader);
        gate.run(actor, () -> {
            var there = there(room.id());
            if (store.finish(room.id()) && attendances.open(session)) {
                attendances.add(leader, session, there);
            }
        });
        words.forget(room.id());
        bell.ring(room.id());
    }

    /// Whether the session had a room that has ended.
    boolean ended(Actor actor, CircleId circle, LocalDate day) {
        return gate.as(actor, () -> store.ended(circle, day));
    }

    private Set<UUID> there(UUID room) {
        return seats.in(room).stream()
                .map(SeatStore.Sealed::seat)
                .filter(seat -> seat.state() == Seat.State.IN || seat.state() == Seat.State.LEFT)
                .flatMap(seat -> Optional.ofNullable(seat.fellow()).stream())
                .collect(Collectors.toSet());
    }

    private Optional<String> name(SeatStore.Door door, PersonId me, CircleId circle, LocalDate day) {
        return door.name() != null && door.fellow() != null
                ? Optional.of(circles.own(me, door.fellow(), door.name()))
                : standIn(me, circle, day);
    }

    private Optional<String> standIn(PersonId me, CircleId circle, LocalDate day) {
        return coverage.of(Actor.of(me), circle, day)
                .flatMap(cover -> cover.standIn())
                .filter(each -> each.person().equals(me))
                .map(each -> each.name());
    }

    private Room fresh(UUID id, Session session, boolean waits, int minutes) {
        var closes = session.ends().plus(AROUND);
        return new Room(
                id,
                session.circle(),
                session.day(),
                closes,
                waits,
                minutes,
                false,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                "");
    }
}
