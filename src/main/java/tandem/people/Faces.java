package tandem.people;

import java.time.Instant;
import java.util.List;
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

    /// What they said there, where the id is that of words: kept as it is when somebody tells the team about it.
    default Optional<Said> said(Actor viewer, UUID id) {
        return Optional.empty();
    }

    /// Where people are together, found by its own id or by that of anything in it that the viewer can see; empty where
    /// it is over, or not open to them.
    default Optional<Scene> scene(Actor viewer, UUID id) {
        return Optional.empty();
    }

    /// @param path where it is
    /// @param others whom the viewer sees there, in the order of the page
    record Scene(UUID id, String path, List<Other> others) {
        public Scene {
            others = List.copyOf(others);
        }
    }

    /// @param id by which somebody is known there
    record Other(UUID id, String name) {
        /// Only the id.
        @Override
        public String toString() {
            return "Other " + id;
        }
    }

    /// @param at when it was said
    record Said(String words, Instant at) {
        /// Nothing of it.
        @Override
        public String toString() {
            return "Said";
        }
    }

    /// @param name what the viewer knows them by
    record Face(PersonId person, String name) {
        /// Nothing of it.
        @Override
        public String toString() {
            return "Face";
        }
    }
}
