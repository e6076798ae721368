package tandem.greeting;

import java.time.Instant;
import tandem.shared.PersonId;

/// Something one of the two said.
record Word(PersonId author, String words, Instant at) {
    /// Nothing of it.
    @Override
    public String toString() {
        return "Word";
    }
}
