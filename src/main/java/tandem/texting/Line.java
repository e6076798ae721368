package tandem.texting;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.checkins.Scale;
import tandem.shared.PersonId;

/// That somebody takes texts.
///
/// @param scale what a number means that they text; null where they did not agree that it is kept
/// @param offered when they were asked whether
/// @param wrong since when nobody is reached there; null where it works
record Line(
        PersonId person,
        byte[] fingerprint,
        Instant since,
        @Nullable Scale scale,
        @Nullable Instant offered,
        @Nullable Instant wrong) {
    Optional<Scale> kept() {
        return Optional.ofNullable(scale);
    }

    boolean works() {
        return wrong == null;
    }

    /// Only whose.
    @Override
    public String toString() {
        return "Line of " + person;
    }
}
