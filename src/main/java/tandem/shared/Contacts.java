package tandem.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Ways to reach somebody outside, found in what people write: addresses, telephone numbers in digits or
/// spelled out, links, accounts.
public final class Contacts {
    private static final Pattern ADDRESS =
            Pattern.compile("(?iuU)@|\\S\\s*\\(?\\b(at|arroba)\\b\\)?\\s*(gmail|hotmail|yahoo|outlook|icloud|proton)"
                    + "|\\b(dot|punto)\\s+(com|net|org)\\b|https?:|www\\.|[\\p{L}\\d-]\\.(com|org|net|info|io|me|co|us|mx|app|ly|gg|tv|xyz|edu|gov|es|site|link)\\b"
                    + "|\\b(instagram|snapchat|telegram|whats ?app|tik ?tok|facebook|discord|onlyfans)\\b"
                    + "|\\b(ig|insta|snap|fb|kik|wa|tg|signal)\\s*[:=/_]");
    private static final String DIGIT = "(\\d|zero|oh|one|two|three|four|five|six|seven|eight|nine"
            + "|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)";
    /// Seven digits with what stands in numbers between them; with a slash ten, since days are written so.
    private static final Pattern NUMBER = Pattern.compile(
            "(?iuU)(" + DIGIT + "[\\s().,+_|~*·•\\p{Pd}]*){7,}|(" + DIGIT + "[\\s().,+/\\p{Pd}]*){10,}");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    private Contacts() {}

    /// The same for a text as somebody typed it.
    public static boolean typed(String text) {
        return in(
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(""));
    }

    /// @param text normalized (NFKC), so that letters of other shapes are found as well
    public static boolean in(String text) {
        return ADDRESS.matcher(text).find() || NUMBER.matcher(text).find();
    }
}
