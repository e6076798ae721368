package tandem.circles;

import java.util.Optional;
import java.util.UUID;

/// One circle.
public record CircleId(UUID value) {
    /// As addresses and forms write it; empty where the text is no id.
    public static Optional<CircleId> read(String text) {
        try {
            return Optional.of(new CircleId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
