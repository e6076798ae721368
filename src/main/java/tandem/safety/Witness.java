package tandem.safety;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.people.Faces;
import tandem.shared.PersonId;

/// What somebody saw when they began to tell the team.
///
/// @param name what they know the other by
/// @param words what the other said; null where it is not about words
/// @param saidAt when; null as well
/// @param at when they began
record Witness(
        String place,
        UUID id,
        UUID person,
        String name,
        @Nullable String words,
        @Nullable Instant saidAt,
        Instant at) {
    static Witness of(String place, UUID id, Faces.Face face, Optional<Faces.Said> said, Instant at) {
        return new Witness(
                place,
                id,
                face.person().value(),
                face.name(),
                said.map(Faces.Said::words).orElse(null),
                said.map(Faces.Said::at).orElse(null),
                at);
    }

    Faces.Face face() {
        return new Faces.Face(new PersonId(person), name);
    }

    Optional<Faces.Said> said() {
        return words == null || saidAt == null ? Optional.empty() : Optional.of(new Faces.Said(words, saidAt));
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Witness";
    }
}
