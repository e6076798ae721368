package tandem.shared;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/// Makes ids: UUID version 7 (RFC 9562), so that they sort by the millisecond they were made in.
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        return at(System.currentTimeMillis());
    }

    /// An id as if made at that moment.
    public static UUID at(long epochMilli) {
        long high = epochMilli << 16 | 0x7000L | RANDOM.nextInt(1 << 12);
        long low = RANDOM.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /// When an id made here was made.
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }
}
