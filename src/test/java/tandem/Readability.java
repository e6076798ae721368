package tandem;

import java.util.Locale;
import java.util.regex.Pattern;
import tandem.shared.Language;

/// How hard a text is to read, as a school grade: Flesch-Kincaid for English; for Spanish, Fernández Huerta in its
/// corrected form, whose 70 to 80 is grade 6. Counts syllables by rule, so single words may be off by one.
public final class Readability {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}’'-]*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SPANISH = Pattern.compile("[iuü]?[aeoáéó][iuy]?|[íú]|[iuü]{1,2}|y(?!\\p{L})");

    private Readability() {}

    public static double grade(Language language, String text) {
        double sentences = Math.max(1, text.split("[.!?:;]+(\\s|$)").length);
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(word -> word.group())
                .toList();
        double syllables =
                words.stream().mapToInt(word -> syllables(language, word)).sum();
        double perSentence = words.size() / sentences;
        double perWord = syllables / Math.max(1, words.size());
        return switch (language) {
            case EN -> 0.39 * perSentence + 11.8 * perWord - 15.59;
            case ES -> 14 - (206.84 - 60 * perWord - 1.02 * perSentence) / 10;
        };
    }

    private static int syllables(Language language, String word) {
        return switch (language) {
            case EN -> {
                var bare = word.length() > 3
                        ? word.replaceFirst("(?<![aeiouyl])e$|(?<![aeiouydt])ed$|(?<![cgsxz])es$", "")
                        : word;
                yield Math.max(1, (int) VOWELS.matcher(bare).results().count());
            }
            case ES -> Math.max(1, (int) SPANISH.matcher(word).results().count());
        };
    }
}
