package tandem.live;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.circles.Circles;
import tandem.people.Faces;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Somebody in a room, by words of theirs, by their place, or by who they are in the circle: that is what is left of
/// them
/// once the room is over. Told to the team, the words go under the case's key; the room keeps nothing of it.
@Component
class FacesInRooms implements Faces {
    private final Gate gate;
    private final SeatStore seats;
    private final Talking talking;
    private final RoomWords words;
    private final Circles circles;
    private final Rooms rooms;

    FacesInRooms(Gate gate, SeatStore seats, Talking talking, RoomWords words, Circles circles, Rooms rooms) {
        this.gate = gate;
        this.seats = seats;
        this.talking = talking;
        this.words = words;
        this.circles = circles;
        this.rooms = rooms;
    }

    @Override
    public String place() {
        return "room";
    }

    @Override
    public Optional<Face> visibleTo(Actor viewer, UUID id) {
        return talking.heard(viewer, id)
                .map(heard -> new Face(heard.person(), words.name(heard)))
                .or(() -> sitting(viewer, id))
                .or(() -> inTheCircle(viewer, id));
    }

    @Override
    public Optional<Said> said(Actor viewer, UUID id) {
        return talking.heard(viewer, id).map(heard -> new Said(words.words(heard), heard.at()));
    }

    /// Whoever is in it, or has left and may come back.
    @Override
    public Optional<Scene> scene(Actor viewer, UUID id) {
        return rooms.now(viewer, room(viewer, id)).flatMap(now -> {
            var seats = now.seats().stream().filter(FacesInRooms::inside).toList();
            var others = seats.stream()
                    .filter(seat -> !viewer.equals(Actor.of(seat.person())))
                    .sorted(Now.BY_NAME)
                    .map(seat -> new Other(seat.id(), seat.name()))
                    .toList();
            return others.size() < seats.size()
                    ? Optional.of(new Scene(now.room().id(), now.room().path(), others))
                    : Optional.empty();
        });
    }

    private static boolean inside(Seat seat) {
        return seat.in() || seat.state() == Seat.State.LEFT;
    }

    /// The room in which some words were said or some place is, or itself.
    private UUID room(Actor viewer, UUID id) {
        return talking.heard(viewer, id)
                .map(EventStore.Heard::room)
                .or(() -> gate.as(viewer, () -> seats.byId(id))
                        .map(found -> found.seat().room()))
                .orElse(id);
    }

    private Optional<Face> sitting(Actor viewer, UUID seat) {
        return gate.as(viewer, () -> seats.byId(seat))
                .map(words::open)
                .map(found -> new Face(found.person(), found.name()));
    }

    private Optional<Face> inTheCircle(Actor viewer, UUID fellow) {
        return viewer instanceof Actor.Person(var me)
                ? circles.met(me, fellow)
                        .map(met -> new Face(met.person(), met.fellow().name()))
                : Optional.empty();
    }
}
