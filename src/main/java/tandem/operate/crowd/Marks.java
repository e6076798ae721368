package tandem.operate.crowd;

import java.util.Locale;

/// Numbers that stand in what people say, so that each sentence is known again wherever it comes out: `zqx0000042`.
/// They survive every escaping.
public final class Marks {
    private static final byte[] BEGIN = {'z', 'q', 'x'};
    private static final int DIGITS = 7;

    private int matched;
    private int value;

    public static String of(int number) {
        return String.format(Locale.ROOT, "zqx%0" + DIGITS + "d", number);
    }

    /// Whoever is told which numbers stand in a text.
    public interface Found {
        void mark(int number);
    }

    /// The next piece of a text.
    public void in(byte[] text, int from, int to, Found found) {
        for (int at = from; at < to; at++) {
            if (matched > 0 || text[at] == BEGIN[0]) {
                int number = next(text[at]);
                if (number >= 0) {
                    found.mark(number);
                }
            }
        }
    }

    /// @return the number that ends here, or -1
    private int next(byte one) {
        if (matched < BEGIN.length) {
            matched = one == BEGIN[matched] ? matched + 1 : one == BEGIN[0] ? 1 : 0;
            value = 0;
            return -1;
        }
        if (one < '0' || one > '9') {
            matched = one == BEGIN[0] ? 1 : 0;
            return -1;
        }
        value = value * 10 + one - '0';
        matched++;
        if (matched < BEGIN.length + DIGITS) {
            return -1;
        }
        matched = 0;
        return value;
    }
}
