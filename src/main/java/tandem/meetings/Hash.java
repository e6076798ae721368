package tandem.meetings;

/// 64-bit hashes of text that stay the same from one start to the next (FNV-1a, then mixed).
final class Hash {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash() {}

    static long of(String... parts) {
        long hash = OFFSET;
        for (String part : parts) {
            for (int at = 0; at < part.length(); at++) {
                hash = (hash ^ part.charAt(at)) * PRIME;
            }
            hash = (hash ^ 0xffff) * PRIME;
        }
        return spread(hash);
    }

    static long mix(long one, long other) {
        return spread(one * 31 + other);
    }

    private static long spread(long hash) {
        long half = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return half ^ half >>> 33;
    }
}
