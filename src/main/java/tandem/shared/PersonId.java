package tandem.shared;

import java.util.UUID;

/// Somebody, as everything but their own page knows them.
public record PersonId(UUID value) {
    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    /// @throws IllegalArgumentException where the text is no id
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
