package tandem.live;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// In which rooms somebody is at this moment. What is said there is kept for nobody.
@Component
class KeptOfLive implements Kept {
    private final Gate gate;
    private final SeatStore seats;

    KeptOfLive(Gate gate, SeatStore seats) {
        this.gate = gate;
        this.seats = seats;
    }

    @Override
    public String module() {
        return "live";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> now = gate.as(Actor.of(person), () -> seats.ofPerson(person)).stream()
                .map(SeatStore.Sealed::seat)
                .map(seat -> Map.<String, Object>of("room", seat.room().toString(), "listens_only", seat.listens()))
                .toList();
        return Map.of("rooms_now", now);
    }
}
