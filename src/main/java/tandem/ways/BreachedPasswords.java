package tandem.ways;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/// The 100,000 passwords that leaked most often, as nbvcxz keeps them. Read when the first passphrase is chosen, and
/// held
/// as 64-bit hashes: 800 kB. Two words with one hash would only make us refuse one too many.
final class BreachedPasswords {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 24;

    private BreachedPasswords() {}

    /// Whether a text is some of them in a row.
    ///
    /// @param bare as [CommonPassphrases#bare] writes it
    /// @param most how many at most
    static boolean make(String bare, int most) {
        int longest = Math.min(LONGEST, bare.length());
        for (int end = SHORTEST; most > 0 && end <= longest; end++) {
            if (listed(bare.substring(0, end)) && (end == bare.length() || make(bare.substring(end), most - 1))) {
                return true;
            }
        }
        return false;
    }

    static int count() {
        return Read.HASHES.length;
    }

    private static boolean listed(String bare) {
        return Arrays.binarySearch(Read.HASHES, hash(bare)) >= 0;
    }

    /// FNV-1a.
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
        }
        return hash;
    }

    /// Not before it is asked for.
    private static final class Read {
        static final long[] HASHES = read();

        private static long[] read() {
            var place = "/dictionaries/passwords.txt";
            try (var file = Objects.requireNonNull(BreachedPasswords.class.getResourceAsStream(place));
                    var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                return lines.lines()
                        .map(CommonPassphrases::bare)
                        .filter(word -> word.length() >= SHORTEST)
                        .mapToLong(BreachedPasswords::hash)
                        .sorted()
                        .distinct()
                        .toArray();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }
}
