package tandem.live;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.people.Faces;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Somebody in a room, by their place or by words of theirs. Told to the team, the words go under the case's key; the
/// room keeps nothing of it.
@Component
class FacesInRooms implements Faces {
    private final Gate gate;
    private final SeatStore seats;
    private final Talking talking;
    private final RoomWords words;

    FacesInRooms(Gate gate, SeatStore seats, Talking talking, RoomWords words) {
        this.gate = gate;
        this.seats = seats;
        this.talking = talking;
        this.words = words;
    }

    @Override
    public String place() {
        return "room";
    }

    @Override
    public Optional<Face> visibleTo(Actor viewer, UUID id) {
        var place = talking.byId(viewer, id)
                .flatMap(said -> Optional.ofNullable(said.author()))
                .orElse(id);
        return gate.as(viewer, () -> seats.byId(place))
                .map(words::open)
                .map(seat -> new Face(seat.person(), seat.name()));
    }

    @Override
    public Optional<Said> said(Actor viewer, UUID id) {
        return talking.byId(viewer, id)
                .filter(said -> said.kind() == Happened.Kind.SAID || said.kind() == Happened.Kind.WORD)
                .map(said -> new Said(words.open(said), said.at()));
    }
}
