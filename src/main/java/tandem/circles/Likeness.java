package tandem.circles;

import java.text.Normalizer;
import java.util.Locale;

/// What names have in common that people take for the same one: in capitals or not, with accents, blanks and marks or
/// without, in letters of another script or digits that look alike.
final class Likeness {
    private static final String LOOKS = "АВЕЅІЈКМНОРСТУХԀԚԜӀаеѕіјкорсуԁԛԝһхӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχγøØłŁđĐ01|";
    private static final String LIKE = "abesijkmhopctyxdqwlaesijkopcydqwhxlabezhikmnoptyxaikvoptuxyoollddoll";

    private Likeness() {}

    /// Of names without any letter or digit, the name itself.
    static String of(String name) {
        var plain = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKD)
                .codePoints()
                .map(Likeness::look)
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.isEmpty()
                ? name
                : plain.toString().toLowerCase(Locale.ROOT).replaceAll("[iı]", "l");
    }

    private static int look(int letter) {
        int at = LOOKS.indexOf(letter);
        return at < 0 ? letter : LIKE.charAt(at);
    }
}
