package tandem.direct;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.people.Faces;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// In a talk there are two, so its id names the other one.
@Component
class FacesOfWords implements Faces {
    private final Directs directs;

    FacesOfWords(Directs directs) {
        this.directs = directs;
    }

    @Override
    public String place() {
        return "words";
    }

    @Override
    public Optional<Face> visibleTo(Actor viewer, UUID id) {
        return viewer instanceof Actor.Person(PersonId me)
                ? directs.visibleTo(me, id)
                        .flatMap(talk -> Optional.ofNullable(talk.name()).map(name -> new Face(talk.other(), name)))
                : Optional.empty();
    }
}
