package tandem.together;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.people.Faces;
import tandem.wall.Actor;

/// Of two who go together, its id names the other one.
@Component
class TogetherFaces implements Faces {
    private final Together together;

    TogetherFaces(Together together) {
        this.together = together;
    }

    @Override
    public String place() {
        return "together";
    }

    @Override
    public Optional<Face> visibleTo(Actor viewer, UUID id) {
        return together.visibleTo(viewer, id).flatMap(going -> other(going, viewer));
    }

    private static Optional<Face> other(Going going, Actor viewer) {
        if (Actor.of(going.person()).equals(viewer)) {
            return going.companion().map(taker -> new Face(taker, going.takerName()));
        }
        return going.companion()
                .filter(taker -> Actor.of(taker).equals(viewer))
                .map(taker -> new Face(going.person(), going.name()));
    }
}
