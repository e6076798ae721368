package tandem.ways;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Passphrases that are long and still guessed first: well-known lines, passwords that leaked put in a row, repetition,
/// rows of a keyboard. The lines are ours, `common.txt`; the passwords are a library's ([BreachedPasswords]). All are
/// compared without capitals, accents, numbers at the end and anything that is no letter or digit, and with the letters
/// that signs stand for.
final class CommonPassphrases {
    private static final int FEWEST_DIFFERENT = 6;
    /// Three words that everybody uses are guessed; four by chance are not.
    private static final int IN_A_ROW = 3;

    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1q2w3e4r5t6y7u8i9o0p");
    private static final Pattern REPEATED = Pattern.compile("(.{1,40}?)\\1+.{0,3}");
    private static final int SHORT = 12;

    private static final String SIGNS = "@4831!0$57|";
    private static final List<String> LETTERS = List.of("aabeiiosstl", "aabellosstl");

    private static final Set<String> KNOWN = read();

    private CommonPassphrases() {}

    static boolean include(String passphrase) {
        var bare = bare(passphrase);
        return passphrase.codePoints().distinct().count() < FEWEST_DIFFERENT
                || rows(bare)
                || known(bare)
                || LETTERS.stream().anyMatch(letters -> known(bare(spelled(passphrase, letters))));
    }

    private static boolean known(String bare) {
        var repeated = REPEATED.matcher(bare);
        if (repeated.matches()) {
            return repeated.group(1).length() <= SHORT || known(repeated.group(1));
        }
        var words = bare.replaceAll("\\d+$", "");
        return KNOWN.contains(bare)
                || KNOWN.contains(words)
                || BreachedPasswords.make(bare, IN_A_ROW)
                || BreachedPasswords.make(words, IN_A_ROW);
    }

    /// With the letters that its signs stand for.
    private static String spelled(String passphrase, String letters) {
        return passphrase
                .codePoints()
                .map(sign -> SIGNS.indexOf(sign) < 0 ? sign : letters.charAt(SIGNS.indexOf(sign)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// As it is compared.
    static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// Whether most of it runs along a row of a keyboard or the alphabet, either way.
    private static boolean rows(String bare) {
        int along = 0;
        for (int at = 0; at + 3 <= bare.length(); at++) {
            var three = bare.substring(at, at + 3);
            var back = new StringBuilder(three).reverse().toString();
            if (ROWS.stream().anyMatch(row -> row.contains(three) || row.contains(back))) {
                along++;
            }
        }
        return along * 2 > bare.length();
    }

    private static Set<String> read() {
        try (var file = Objects.requireNonNull(CommonPassphrases.class.getResourceAsStream("/tandem/ways/common.txt"));
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(CommonPassphrases::bare)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
