package tandem.help;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.Language;

/// Somebody asked to be reached. What they left empty is an empty text.
///
/// @param promised by when they were told they would be reached; null where nothing was promised
/// @param reach a number such as `+15205550142`, or an address; empty only where they call back themselves
/// @param bestTime when it suits them, in their words
/// @param sayWho whether whoever picks up may be told who is calling
public record ContactRequest(
        UUID id,
        Instant asked,
        @Nullable Instant promised,
        Language language,
        String name,
        ReachBy by,
        String reach,
        String bestTime,
        boolean sayWho,
        String words) {
    public Optional<Instant> promisedBy() {
        return Optional.ofNullable(promised);
    }

    /// The same, as another request.
    ContactRequest as(UUID another) {
        return new ContactRequest(another, asked, promised, language, name, by, reach, bestTime, sayWho, words);
    }

    /// Only the id: the rest is somebody's own.
    @Override
    public String toString() {
        return "ContactRequest " + id;
    }
}
