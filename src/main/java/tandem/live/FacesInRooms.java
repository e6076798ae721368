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

    FacesInRooms(Gate gate, SeatStore seats, Talking talking, RoomWords words, Circles circles) {
        this.gate = gate;
        this.seats = seats;
        this.talking = talking;
        this.words = words;
        this.circles = circles;
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
