package tandem.reading;

import java.util.List;

/// Plain text out of whatever a feed puts into its fields: no markup, no entities, no invisible characters.
///
/// Clean text, nearly all there is, comes back as it is after one pass over its characters.
final class Texts {
    private Texts() {}

    /// @param notes what was repaired; white space alone is not worth one
    record Clean(String text, List<Remark> notes) {}

    /// Text that may have several lines.
    static Clean lines(String raw) {
        return isPlain(raw) ? new Clean(raw, List.of()) : new Cleaning(raw).lines();
    }

    /// Text on one line.
    static Clean line(String raw) {
        Clean clean = lines(raw);
        if (clean.text.indexOf('\n') < 0) {
            return clean;
        }
        return new Clean(clean.text.replace("\n\n", " ").replace('\n', ' '), clean.notes);
    }

    /// As received, but storable: no NUL, no half characters, stray bytes resolved. For the original and for reports.
    static String storable(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return withoutBroken(raw);
            }
        }
        return raw;
    }

    /// At most so many characters, cut between words.
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most - 1);
        int at = space > most / 2 ? space : most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at) + "…";
    }

    private static boolean isPlain(String raw) {
        char last = ' ';
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < ' ' || c == '<' || c == '&' || c >= 0x7F && isOdd(c) || c == ' ' && last == ' ') {
                return false;
            }
            last = c;
        }
        return raw.isEmpty() || last != ' ';
    }

    private static boolean isOdd(char c) {
        return c <= 0xA0
                || Character.isSurrogate(c)
                || c == 0x2028
                || c == 0x2029
                || isInvisible(c)
                || Character.isSpaceChar(c);
    }

    /// Direction overrides and zero-width characters that only hide something. Joiners stay: scripts and emoji need
    /// them.
    static boolean isInvisible(char c) {
        return c == 0x200B || c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x2069 || c == 0xFEFF || c == 0xAD;
    }

    private static String withoutBroken(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Strays.at(raw, i)) {
                out.append(Strays.meant(raw, i++));
            } else if (isPair(raw, i)) {
                out.append(c).append(raw.charAt(++i));
            } else if (c != 0) {
                out.append(Character.isSurrogate(c) ? '\uFFFD' : c);
            }
        }
        return out.toString();
    }

    static boolean isPair(String raw, int i) {
        return i + 1 < raw.length() && Character.isSurrogatePair(raw.charAt(i), raw.charAt(i + 1));
    }
}
