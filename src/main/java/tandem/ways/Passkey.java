package tandem.ways;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One passkey of somebody's, as they know it.
///
/// @param device on what it was made: `phone`, `computer` or `unknown`
/// @param used when it last let them in; null where it never did
public record Passkey(
        UUID id, String device, Instant made, @Nullable Instant used) {}
