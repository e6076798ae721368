package tandem.people;

import java.util.Optional;
import java.util.UUID;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// How people appear to each other in one place: under an id and a name of that place, never as the person. A module in
/// which people meet has one, as a bean, so that blocking and reporting work wherever somebody is met.
public interface Faces {
    /// The place, as addresses write it: `circle`, `greeting`.
    String place();

    /// Whoever stands behind an id that the viewer can see there.
    Optional<Face> visibleTo(Actor viewer, UUID id);

    /// @param name what the viewer knows them by
    record Face(PersonId person, String name) {
        /// Nothing of it.
        @Override
        public String toString() {
            return "Face";
        }
    }
}
