package tandem.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Makes spellings comparable: no capitals, no accents, no dots or apostrophes inside words, one space between them.
/// Plain loops, as every word of the vocabulary and every name in a feed passes here.
final class Spelling {
    /// The letters from À to ÿ. Spanish and most names need no more, and the tables of `Normalizer` are slow to load.
    private static final String WITHOUT_ACCENT = "AAAAAAÆCEEEEIIIIÐNOOOOO×ØUUUUYÞßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy";

    private Spelling() {}

    static String plain(String text) {
        return String.join(" ", plainWords(text));
    }

    static List<String> plainWords(String text) {
        List<String> words = words(text);
        words.replaceAll(Spelling::plainWord);
        return words;
    }

    /// The words as written. `A.A.` and `women's` are one each.
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean inside = at < text.length() && (letter(text, at) || start >= 0 && joins(text, at));
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                words.add(text.substring(start, at));
                start = -1;
            }
        }
        return words;
    }

    static String plainWord(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        String spread = latin(word) ? word : Normalizer.normalize(word, Normalizer.Form.NFD);
        for (int at = 0; at < spread.length(); at++) {
            char c = spread.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                plain.append(Character.toLowerCase(c < 'À' || c > 'ÿ' ? c : WITHOUT_ACCENT.charAt(c - 'À')));
            }
        }
        return plain.toString();
    }

    private static boolean letter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /// An accent written on its own, an apostrophe between letters, or the dot of initials: a letter, a dot, a letter,
    /// with no other letter beside them.
    private static boolean joins(String text, int at) {
        char c = text.charAt(at);
        if (c == '.') {
            boolean initial = letter(text, at - 1) && !letter(text, at - 2);
            boolean before = at > 1 && text.charAt(at - 2) == '.';
            boolean after = letter(text, at + 1) && !letter(text, at + 2);
            return initial && (before || after);
        }
        return c == '\'' || c == '’' ? letter(text, at + 1) : Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean latin(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) > 'ÿ') {
                return false;
            }
        }
        return true;
    }
}
