package tandem.keys;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Ids that stand in an address of a message: with a mark that nobody can make who has not had the message.
@Component
public class MarkedIds {
    private static final int ID = 16;
    private static final int MARK = 12;

    private final Keys keys;

    MarkedIds(Keys keys) {
        this.keys = keys;
    }

    /// @param use for what; a mark for one use is none for another
    public String token(String use, UUID id) {
        var bytes = ByteBuffer.allocate(ID + MARK)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(mark(use, id))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The id; empty where the mark is not ours.
    public Optional<UUID> read(String use, String token) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() != ID + MARK) {
                return Optional.empty();
            }
            var id = new UUID(bytes.getLong(), bytes.getLong());
            var mark = new byte[MARK];
            bytes.get(mark);
            return MessageDigest.isEqual(mark, mark(use, id)) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private byte[] mark(String use, UUID id) {
        return Arrays.copyOf(keys.fingerprint(use, id.toString()), MARK);
    }
}
