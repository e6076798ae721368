package tandem.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A code that can be said over the telephone in English or Spanish: four words that both languages share, and four
/// digits. More than 2^42 of them.
final class InvitationCode {
    private static final List<String> WORDS = words();
    private static final int SAID = 4;

    private InvitationCode() {}

    /// `mango-piano-coral-solar-4831`
    static String of(byte[] random) {
        var rest = new BigInteger(1, random);
        var code = new StringBuilder();
        for (int at = 0; at < SAID; at++) {
            var divided = rest.divideAndRemainder(BigInteger.valueOf(WORDS.size()));
            code.append(WORDS.get(divided[1].intValue())).append('-');
            rest = divided[0];
        }
        return code.append(1000 + rest.mod(BigInteger.valueOf(9000)).intValue()).toString();
    }

    /// What is left when capitals, accents, blanks and signs do not count: people type what they heard.
    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    private static List<String> words() {
        try (var file = Objects.requireNonNull(InvitationCode.class.getResourceAsStream("/joining/words.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
