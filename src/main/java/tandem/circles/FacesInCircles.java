package tandem.circles;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.people.Faces;
import tandem.wall.Actor;

/// People as the others in their circle know them.
@Component
class FacesInCircles implements Faces {
    private final Circles circles;
    private final CircleWords words;

    FacesInCircles(Circles circles, CircleWords words) {
        this.circles = circles;
        this.words = words;
    }

    @Override
    public String place() {
        return "circle";
    }

    @Override
    public Optional<Face> visibleTo(Actor viewer, UUID id) {
        return circles.behind(viewer, id).map(found -> new Face(found.person(), words.name(found)));
    }

    @Override
    public Optional<Scene> scene(Actor viewer, UUID id) {
        var circle =
                circles.behind(viewer, id).map(MembershipStore.Sealed::circle).orElse(new CircleId(id));
        var fellows = circles.fellows(viewer, circle);
        var others = fellows.stream()
                .filter(fellow -> !fellow.me())
                .map(fellow -> new Other(fellow.id(), fellow.name()))
                .toList();
        return others.size() < fellows.size()
                ? Optional.of(new Scene(circle.value(), "/circles/" + circle, others))
                : Optional.empty();
    }
}
