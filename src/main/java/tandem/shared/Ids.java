package tandem.shared;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Makes ids: UUID version 7 (RFC 9562). Those of one node sort in the order in which they were made: where many are
/// made
/// in one millisecond, the twelve bits behind it count (method 1 of section 6.2), and borrow from the next when used
/// up.
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTING = 12;
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        long now = System.currentTimeMillis() << COUNTING;
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        return of(tick >>> COUNTING, (int) (tick & (1 << COUNTING) - 1));
    }

    /// An id as if made at that moment.
    public static UUID at(long epochMilli) {
        return of(epochMilli, RANDOM.nextInt(1 << COUNTING));
    }

    /// When an id made here was made.
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    private static UUID of(long epochMilli, int count) {
        long high = epochMilli << 16 | 0x7000L | count;
        long low = RANDOM.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
