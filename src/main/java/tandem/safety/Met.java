package tandem.safety;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.people.Faces;
import tandem.web.Refusal;
import tandem.web.Visit;

/// Finds whoever somebody met, in whatever place, by the id they have there.
@Component
class Met {
    private final Map<String, Faces> places;

    Met(List<Faces> places) {
        this.places = places.stream().collect(Collectors.toUnmodifiableMap(Faces::place, Function.identity()));
    }

    /// What they said, where the id is that of words.
    Optional<Faces.Said> said(String place, UUID id, Visit visit) {
        return Optional.ofNullable(places.get(place)).flatMap(faces -> faces.said(visit.actor(), id));
    }

    /// Where it is, by its own id or that of anything in it.
    Optional<Faces.Scene> scene(String place, UUID id, Visit visit) {
        return Optional.ofNullable(places.get(place)).flatMap(faces -> faces.scene(visit.actor(), id));
    }

    /// The same by its own id alone.
    Optional<Faces.Scene> whole(String place, UUID id, Visit visit) {
        return scene(place, id, visit).filter(scene -> scene.id().equals(id));
    }

    /// Somebody the reader can see there, and who is not the reader.
    Faces.Face at(String place, UUID id, Visit visit) {
        return find(place, id, visit).orElseThrow(Refusal::notFound);
    }

    Optional<Faces.Face> find(String place, UUID id, Visit visit) {
        return Optional.ofNullable(places.get(place))
                .flatMap(faces -> faces.visibleTo(visit.actor(), id))
                .filter(face -> !face.person().equals(visit.me()));
    }
}
