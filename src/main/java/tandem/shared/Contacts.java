package tandem.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Ways to reach somebody outside, found in what people write: addresses, telephone numbers in digits or
/// spelled out, links, accounts.
public final class Contacts {
    private static final Pattern ADDRESS =
            Pattern.compile("(?iuU)@|\\S\\s*\\(?\\b(at|arroba)\\b\\)?\\s*(gmail|hotmail|yahoo|outlook|icloud|proton)"
                    + "|https?:|www\\.|[\\p{L}\\d-]\\.(com|org|net|info|io|me|co|us|mx|app|ly|gg|tv|xyz|edu|gov|es|site|link)\\b"
                    + "|\\b(instagram|snapchat|telegram|whats ?app|tik ?tok|facebook|discord|onlyfans)\\b"
                    + "|\\b(ig|insta|snap|fb|kik|wa|tg|signal)\\s*[:=/_]");
    private static final Pattern NUMBER =
            Pattern.compile("(?iu)((\\d|zero|oh|one|two|three|four|five|six|seven|eight|nine"
                    + "|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)[\\s().,+-]*){7,}");

    private Contacts() {}

    /// The same for a text as somebody typed it.
    public static boolean typed(String text) {
        return in(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /// @param text normalized (NFKC), so that letters of other shapes are found as well
    public static boolean in(String text) {
        return ADDRESS.matcher(text).find() || NUMBER.matcher(text).find();
    }
}
