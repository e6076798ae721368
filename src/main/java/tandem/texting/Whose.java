package tandem.texting;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;

/// With whom something is written: somebody here, or a number that is nobody's here.
record Whose(@Nullable PersonId person, @Nullable UUID stranger) {
    static Whose of(PersonId person) {
        return new Whose(person, null);
    }

    static Whose of(UUID stranger) {
        return new Whose(null, stranger);
    }

    /// Its id, and the owner of the key that seals what is written.
    UUID id() {
        return person == null ? Objects.requireNonNull(stranger) : person.value();
    }

    Optional<PersonId> somebody() {
        return Optional.ofNullable(person);
    }

    @Nullable
    UUID personValue() {
        return person == null ? null : person.value();
    }
}
