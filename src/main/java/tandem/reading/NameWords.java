package tandem.reading;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.meetings.Attendance;

/// What groups write into their name because their tool gave them no other place for it: "SUSPENDED - ", "(Online
/// Only)".
///
/// A word counts only where it is set apart: in brackets, before or after a dash, or shouted at either end.
/// "Closed Women's Step Study" is the name of a closed meeting.
final class NameWords {
    private static final List<String> SEPARATORS =
            List.of(" - ", " – ", " — ", " -- ", ": ", " | ", "- ", " -", "* ", " *", "! ", " / ");
    private static final String BRACKETS = "()[]{}";

    private final String name;
    private String rest;
    private boolean paused;
    private boolean only;
    private @Nullable Attendance attendance;

    private NameWords(String name) {
        this.name = name;
        this.rest = name;
    }

    /// @param rest the name without the words that were set apart
    /// @param only whether it says that there is no other way
    record Read(String rest, boolean paused, @Nullable Attendance attendance, boolean only) {}

    static Read read(String name) {
        NameWords words = new NameWords(name);
        words.brackets();
        words.ends();
        words.shouted();
        return new Read(words.tidied(), words.paused, words.attendance, words.only);
    }

    private void brackets() {
        for (int pair = 0; pair < BRACKETS.length(); pair += 2) {
            char closing = BRACKETS.charAt(pair + 1);
            int from = rest.indexOf(BRACKETS.charAt(pair));
            while (from >= 0) {
                int to = rest.indexOf(closing, from);
                if (to < 0) {
                    break;
                }
                boolean taken = take(rest.substring(from + 1, to), true);
                rest = taken ? rest.substring(0, from) + " " + rest.substring(to + 1) : rest;
                from = rest.indexOf(BRACKETS.charAt(pair), taken ? from : to);
            }
        }
    }

    private void ends() {
        for (String separator : SEPARATORS) {
            int first = rest.indexOf(separator);
            if (first > 0 && take(rest.substring(0, first), false)) {
                rest = rest.substring(first + separator.length());
            }
            int last = rest.lastIndexOf(separator);
            if (last > 0 && take(rest.substring(last + separator.length()), false)) {
                rest = rest.substring(0, last);
            }
        }
        if (isPaused(plain(rest))) {
            paused = true;
            rest = "";
        }
    }

    private void shouted() {
        for (String phrase : NamePhrases.PAUSED) {
            boolean clear = phrase.indexOf(' ') > 0;
            if (starts(phrase, clear)) {
                rest = rest.substring(phrase.length());
                paused = true;
            } else if (finishes(phrase, clear)) {
                rest = rest.substring(0, rest.length() - phrase.length());
                paused = true;
            }
        }
    }

    private boolean starts(String phrase, boolean clear) {
        return rest.length() > phrase.length() + 1
                && rest.regionMatches(true, 0, phrase, 0, phrase.length())
                && rest.charAt(phrase.length()) == ' '
                && !phrase.startsWith("no meeting")
                && (clear || isShouted(rest.substring(0, phrase.length())) && !isShouted(rest));
    }

    private boolean finishes(String phrase, boolean clear) {
        int from = rest.length() - phrase.length();
        return from > 1
                && rest.regionMatches(true, from, phrase, 0, phrase.length())
                && rest.charAt(from - 1) == ' '
                && (clear || isShouted(rest.substring(from)) && !isShouted(rest));
    }

    private static boolean isShouted(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    private boolean take(String part, boolean bracketed) {
        String plain = plain(part);
        if (isPaused(plain)) {
            paused = true;
            return true;
        }
        boolean says = plain.endsWith(" only") || plain.startsWith("solo ") || plain.startsWith("sólo ");
        String bare = plain.replace(" only", "")
                .replace("only ", "")
                .replace("solo ", "")
                .replace("sólo ", "");
        Attendance found =
                NamePhrases.ATTENDANCE.get(bare.replace(" meeting", "").strip());
        if (found == null || !bracketed && attendance != null) {
            return false;
        }
        attendance = found;
        only = says;
        return bracketed || says;
    }

    /// Whether a part says that the meeting does not meet, and nothing else. "Cancelled on holidays" says something
    /// else.
    private static boolean isPaused(String plain) {
        for (String phrase : NamePhrases.PAUSED) {
            if (plain.startsWith(phrase)) {
                String tail = plain.substring(phrase.length()).strip();
                if (tail.isEmpty()
                        || phrase.startsWith("closed ")
                        || NamePhrases.TAILS.stream().anyMatch(tail::startsWith)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String plain(String part) {
        StringBuilder plain = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = Character.toLowerCase(part.charAt(i));
            if ("*!.~_\"'#".indexOf(c) < 0) {
                plain.append(c);
            }
        }
        return plain.toString().replace("  ", " ").strip();
    }

    private String tidied() {
        if (rest.equals(name)) {
            return name;
        }
        String text = Texts.line(rest).text();
        int from = 0;
        int to = text.length();
        while (from < to && "-–—:|*!/, ".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "-–—:|*/, ".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
