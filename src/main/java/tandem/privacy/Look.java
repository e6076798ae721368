package tandem.privacy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody looked.
///
/// @param id of the audit entry, or of the break-glass
/// @param who the name; empty where it is not known any more
/// @param what in words; empty where nobody wrote any
/// @param why the reason of a break-glass; null for a look that somebody's role and relation allow
/// @param verdict what a second colleague said of it
/// @param times how often that day, where looks of one day are gathered
record Look(
        UUID id,
        Instant at,
        String who,
        String what,
        @Nullable String why,
        Optional<String> verdict,
        int times) {
    Look again() {
        return new Look(id, at, who, what, why, verdict, times + 1);
    }

    Optional<String> reason() {
        return Optional.ofNullable(why);
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Look " + id;
    }
}
