package tandem.reminders;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.keys.Keys;

/// The address in a message by which exactly that reminder is turned off, without signing in. It can do nothing else,
/// and nobody can make one who has not had the message.
@Component
class OffLinks {
    private static final int ID = 16;
    private static final int MARK = 12;

    private final Keys keys;

    OffLinks(Keys keys) {
        this.keys = keys;
    }

    String path(UUID wish) {
        var bytes = ByteBuffer.allocate(ID + MARK)
                .putLong(wish.getMostSignificantBits())
                .putLong(wish.getLeastSignificantBits())
                .put(mark(wish))
                .array();
        return "/reminders/off/" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    Optional<UUID> read(String token) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
            if (bytes.remaining() != ID + MARK) {
                return Optional.empty();
            }
            var wish = new UUID(bytes.getLong(), bytes.getLong());
            var mark = new byte[MARK];
            bytes.get(mark);
            return MessageDigest.isEqual(mark, mark(wish)) ? Optional.of(wish) : Optional.empty();
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private byte[] mark(UUID wish) {
        return Arrays.copyOf(keys.fingerprint("reminders.off", wish.toString()), MARK);
    }
}
