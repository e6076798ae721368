package tandem.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a job is given stands in a table without row-level security, so it may only be an id: text or a UUID. Java's
/// own serialization is never read back from the database.
final class TextSerializer implements Serializer {

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        return switch (data) {
            case null -> null;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            case UUID id -> id.toString().getBytes(StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException("A job is given text or a UUID, not " + data.getClass());
        };
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] bytes) {
        if (bytes == null || type == Void.class) {
            return null;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return type.cast(type == UUID.class ? UUID.fromString(text) : text);
    }
}
