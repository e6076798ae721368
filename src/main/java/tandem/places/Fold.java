package tandem.places;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// Makes names comparable: lower case, without accents and punctuation, common abbreviations written out.
///
/// "St. Paul" and "Saint-Paul" become `saint paul`, "Ciudad Juárez" becomes `ciudad juarez`, "O'Fallon" `ofallon`.
/// A key holds only `a`–`z`, `0`–`9` and single spaces; the maker of the gazetteer and the search share this code.
final class Fold {
    private static final Map<String, String> WRITTEN_OUT =
            Map.of("st", "saint", "ste", "sainte", "mt", "mount", "ft", "fort", "cd", "ciudad");

    private Fold() {}

    static String key(String text) {
        StringBuilder key = new StringBuilder(text.length() + 8);
        String plain = plain(text);
        int word = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (isLetterOrDigit(c)) {
                key.append(c);
            } else if (!vanishes(plain, i, key.length() - word)) {
                word = endWord(key, word);
            }
        }
        endWord(key, word);
        return key.toString().stripTrailing();
    }

    /// Closes the word that began at `start`; returns where the next one begins.
    private static int endWord(StringBuilder key, int start) {
        if (key.length() == start) {
            return start;
        }
        String full = WRITTEN_OUT.get(key.substring(start));
        if (full != null) {
            key.replace(start, key.length(), full);
        }
        key.append(' ');
        return key.length();
    }

    /// Apostrophes join ("Coeur d'Alene"), and so does the dot after a single letter ("D.C.").
    private static boolean vanishes(String text, int i, int lettersBefore) {
        char c = text.charAt(i);
        return c == '\''
                || c == '.' && lettersBefore == 1 && i + 1 < text.length() && isLetterOrDigit(text.charAt(i + 1));
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        StringBuilder plain = new StringBuilder(lower.length() + 4);
        Normalizer.normalize(lower, Normalizer.Form.NFD).chars().forEach(c -> append(plain, (char) c));
        return plain.toString();
    }

    private static void append(StringBuilder plain, char c) {
        switch (c) {
            case 'ß' -> plain.append("ss");
            case 'æ' -> plain.append("ae");
            case 'œ' -> plain.append("oe");
            case 'þ' -> plain.append("th");
            case 'ø' -> plain.append('o');
            case 'ł' -> plain.append('l');
            case 'đ', 'ð' -> plain.append('d');
            case 'ħ' -> plain.append('h');
            case 'ı' -> plain.append('i');
            case 'ə' -> plain.append('e');
            case '’', '‘', 'ʻ', 'ʼ', '`', '´' -> plain.append('\'');
            default -> {
                if (Character.getType(c) != Character.NON_SPACING_MARK) {
                    plain.append(c);
                }
            }
        }
    }
}
