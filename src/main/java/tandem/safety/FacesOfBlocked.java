package tandem.safety;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.people.Blocks;
import tandem.people.Faces;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// Those whom somebody blocked are not met any more, and can still be reported.
@Component
class FacesOfBlocked implements Faces {
    private final Blocks blocks;

    FacesOfBlocked(Blocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public String place() {
        return "blocked";
    }

    @Override
    public Optional<Face> visibleTo(Actor viewer, UUID id) {
        return viewer instanceof Actor.Person(PersonId me) ? blocks.behind(me, id) : Optional.empty();
    }
}
