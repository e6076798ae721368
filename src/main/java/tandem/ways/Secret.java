package tandem.ways;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/// Numbers and letters by chance, and how they are compared.
final class Secret {
    /// Without letters that look like digits or like each other, and without vowels, so that no words come out.
    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    static byte[] bytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /// 256 bits, for cookies and addresses.
    static String number() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    static String digits(int count) {
        return RANDOM.ints(count, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    static String letters(int count) {
        return RANDOM.ints(count, 0, LETTERS.length())
                .map(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// The same ones for the same bytes: two for each letter.
    static String letters(int count, byte[] from) {
        var letters = new StringBuilder(count);
        for (int at = 0; at < count; at++) {
            int two = Byte.toUnsignedInt(from[2 * at]) << 8 | Byte.toUnsignedInt(from[2 * at + 1]);
            letters.append(LETTERS.charAt(two % LETTERS.length()));
        }
        return letters.toString();
    }

    /// What was typed, without spaces and hyphens, in capitals.
    static String bare(String typed) {
        return typed.replaceAll("[\\s\\p{Pd}.]", "").toUpperCase(Locale.ROOT);
    }

    static boolean same(byte[] one, byte[] other) {
        return MessageDigest.isEqual(one, other);
    }

    /// Of a number that is random itself.
    static byte[] hash(String number) {
        return hash(number.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
