package tandem.signin;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody says of the phone or computer they are at.
///
/// @param shared `yes` where others use it too, which counts before anything else
/// @param own `yes` where it is theirs and shall stay signed in
record Stay(@Nullable String shared, @Nullable String own) {
    static final Stay UNSAID = new Stay(null, null);

    SessionKind kind(boolean staff) {
        if (Objects.equals(shared, "yes")) {
            return SessionKind.SHARED;
        }
        return Objects.equals(own, "yes") && !staff ? SessionKind.OWN : SessionKind.SHORT;
    }
}
