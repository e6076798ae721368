package tandem.circles;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.people.CircleNames;
import tandem.wall.Actor;

@Component
final class NamesOfCircles implements CircleNames {
    private final Circles circles;

    NamesOfCircles(Circles circles) {
        this.circles = circles;
    }

    @Override
    public Optional<String> of(Actor reader, UUID circle) {
        return circles.visibleTo(reader, new CircleId(circle)).map(Circle::name);
    }
}
