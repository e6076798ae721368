package tandem.schedules;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The vocabulary of prose about recurrence, and prose brought into one shape to look for it: lower case, no accents,
/// one
/// space, no dots of abbreviations. Expressions are written for that shape.
final class Prose {
    /// Longer texts are cut: what a meeting says of its weeks it says early.
    static final int MOST_CHARACTERS = 6000;

    static final String ONLY = "(?:only|solo|solamente|unicamente)";
    static final String ORDINAL = "(?:1st|2nd|3rd|4th|5th|first|second|third|fourth|fifth|last"
            + "|primer|segundo|tercer|cuarto|quinto|ultimo|1er|2do|3er|4to|5to)";
    static final String DAY = "(?:mon(?:days?)?|tue(?:s|sdays?)?|wed(?:s|nesdays?)?|thu(?:rs?|rsdays?)?|fri(?:days?)?"
            + "|sat(?:urdays?)?|sun(?:days?)?|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)";

    /// "1st and 3rd Saturdays", "first Saturday and third Saturday": ends with a day.
    static final String NTH = "(?:" + ORDINAL + "(?: " + DAY
            + ")?(?: ?, ?and | ?, ?| ?/ ?| and | y )(?:the |el )?){0,4}" + ORDINAL + " " + DAY + "\\b";

    static final String PART = "(?: (?:mornings?|afternoons?|evenings?|nights?))?";
    static final String MONTH = "(?:,? (?:of|in) (?:the|each|every|a|any) months?| of month"
            + "|,? (?:each|every) month| (?:de cada|del|cada) mes)";
    private static final String HOUR = "\\d{1,2}(?::\\d\\d)? ?(?:am|pm|noon)?";
    static final String TIME = "(?:,?(?: at| from| @| de)? ?" + HOUR + "(?: ?(?:-|to|until|a) ?" + HOUR
            + ")?(?: (?:central|eastern|mountain|pacific|[ecmp][sd]?t)\\b)?)";

    private static final List<List<String>> ORDINALS = List.of(
            List.of("1st", "first", "primer", "1er"),
            List.of("2nd", "second", "segundo", "2do"),
            List.of("3rd", "third", "tercer", "3er"),
            List.of("4th", "fourth", "cuarto", "4to"),
            List.of("5th", "fifth", "quinto", "5to"));
    private static final List<List<String>> DAYS = List.of(
            List.of("mon", "lunes"),
            List.of("tue", "martes"),
            List.of("wed", "miercoles"),
            List.of("thu", "jueves"),
            List.of("fri", "viernes"),
            List.of("sat", "sabado"),
            List.of("sun", "domingo"));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "\\b((?i:mon|tues?|weds?|thu|thurs?|fri|sat|sun|mtg|mo|1st|2nd|3rd|4th|5th))\\.(?!\\s*(?:[A-Z(]|$))");
    private static final Pattern HALF = Pattern.compile("(?i)\\b([ap])\\. ?m\\.?");
    private static final Pattern BLANKS = Pattern.compile("[\\s&&[^\\n]]+");
    private static final Pattern LINES = Pattern.compile(" ?\\n[\\s*]*");
    private static final Pattern DASH = Pattern.compile("[\u2010-\u2015]");
    private static final Pattern ORDINAL_WORD = Pattern.compile("\\b" + ORDINAL + "\\b");
    private static final Pattern DAY_WORD = Pattern.compile("\\b" + DAY + "\\b");

    private Prose() {}

    static String tidy(String text) {
        String cut = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        String plain = MARKS.matcher(Normalizer.normalize(cut, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace('\u2019', '\'')
                .replace("&", " and ")
                .replace("+", " and ");
        String dashed = DASH.matcher(plain).replaceAll(" - ");
        String spoken =
                HALF.matcher(ABBREVIATION.matcher(dashed).replaceAll("$1")).replaceAll("$1m");
        return LINES.matcher(BLANKS.matcher(spoken.strip()).replaceAll(" "))
                .replaceAll("\n")
                .toLowerCase(Locale.ROOT);
    }

    static SortedSet<Integer> weeks(String nth) {
        SortedSet<Integer> weeks = new TreeSet<>();
        Matcher word = ORDINAL_WORD.matcher(nth);
        while (word.find()) {
            String ordinal = word.group();
            int week = 1;
            while (week <= 5 && !ORDINALS.get(week - 1).contains(ordinal)) {
                week++;
            }
            weeks.add(week > 5 ? -1 : week);
        }
        return weeks;
    }

    static boolean names(DayOfWeek day, String words) {
        return DAY_WORD.matcher(words).results().anyMatch(word -> is(day, word.group()));
    }

    /// Whether no other day is named.
    static boolean namesOnly(DayOfWeek day, String words) {
        return DAY_WORD.matcher(words).results().allMatch(word -> is(day, word.group()));
    }

    private static boolean is(DayOfWeek day, String word) {
        return DAYS.get(day.ordinal()).stream().anyMatch(word::startsWith);
    }
}
