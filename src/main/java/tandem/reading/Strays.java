package tandem.reading;

/// Bytes that are no UTF-8, carried through the reading as marks and turned into what they most likely were.
///
/// A stray byte nearly always comes from Windows-1252. The marks are the last 128 characters of a private plane.
final class Strays {
    private static final char HIGH = '\uDBFF';
    private static final char LOW = '\uDF80';
    /// Windows-1252 for 0x80 to 0x9F; the undefined ones are the replacement character.
    private static final String WINDOWS =
            "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD"
                    + "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

    private Strays() {}

    static String mark(byte stray) {
        return new String(new char[] {HIGH, (char) (LOW + (stray & 0x7F))});
    }

    static boolean at(CharSequence text, int index) {
        return text.charAt(index) == HIGH && index + 1 < text.length() && text.charAt(index + 1) >= LOW;
    }

    /// What the mark at an index stands for.
    static char meant(CharSequence text, int index) {
        int stray = 0x80 + text.charAt(index + 1) - LOW;
        return stray < 0xA0 ? WINDOWS.charAt(stray - 0x80) : (char) stray;
    }
}
