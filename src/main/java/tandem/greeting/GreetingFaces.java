package tandem.greeting;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.people.Faces;
import tandem.people.People;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// In a greeting there are two, so its id names the other one.
@Component
class GreetingFaces implements Faces {
    private final Greetings greetings;
    private final People people;

    GreetingFaces(Greetings greetings, People people) {
        this.greetings = greetings;
        this.people = people;
    }

    @Override
    public String place() {
        return "greeting";
    }

    @Override
    public Optional<Face> visibleTo(Actor viewer, UUID id) {
        return greetings
                .visibleTo(viewer, id)
                .flatMap(greeting -> other(greeting, viewer))
                .flatMap(other -> people.visibleTo(viewer, other))
                .map(person -> new Face(person.id(), person.name()));
    }

    /// Whoever the viewer is not.
    static Optional<PersonId> other(Greeting greeting, Actor viewer) {
        return Actor.of(greeting.person()).equals(viewer) ? greeting.greeter() : Optional.of(greeting.person());
    }
}
