package tandem.giving;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import tandem.shared.PersonId;

/// A talk about readiness, as both read it.
///
/// @param ready whether the supervisor sees them ready
/// @param words what they said to each other, in short
/// @param next when they talk again; empty where they are ready
/// @param agreed whether they see it so too
/// @param again whether they would rather talk once more
/// @param signed whether the supervisor has signed after them
record Talk(
        UUID id,
        Optional<PersonId> supervisor,
        LocalDate held,
        boolean ready,
        String words,
        Optional<LocalDate> next,
        boolean agreed,
        boolean again,
        boolean signed) {
    /// Only the id.
    @Override
    public String toString() {
        return "Talk " + id;
    }
}
