package tandem.texting;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// A text that came in.
///
/// @param sid the carrier's own number for it
/// @param from the number it came from
/// @param answered whether the carrier itself answered it already, as some do with STOP
public record Incoming(String sid, String from, String words, boolean answered) {
    /// The same text is the same, however often it is brought.
    UUID id() {
        return UUID.nameUUIDFromBytes(("texting\n" + sid).getBytes(StandardCharsets.UTF_8));
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Incoming";
    }
}
