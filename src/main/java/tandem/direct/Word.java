package tandem.direct;

import java.time.Instant;

/// Something one of the two wrote.
///
/// @param held whether it names a way to be reached outside, and waits until both have earned trust
record Word(boolean mine, String words, Instant at, boolean held) {
    /// Nothing of it.
    @Override
    public String toString() {
        return "Word";
    }
}
