package tandem.schedules;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What keeps a matching clause from being believed.
final class ProseGuards {
    private static final int NEARBY = 60;

    private static final Pattern ONLY = Pattern.compile("\\b" + Prose.ONLY + "\\b");
    private static final Pattern MORE = Pattern.compile("\\b(?:otherwise|other weeks?|remaining|all others?|the rest"
            + "|(?:every|each) week|weekly|alternat\\w+|excepto?(?! (?:on |for |en )?(?:\\w+ )?(?:holidays|feriados))"
            + "|semanal\\w*|cada semana)\\b");
    private static final Pattern CONDITION = Pattern.compile("\\b(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec|january"
            + "|february|march|april|june|july|august|september|october|november|december"
            + "|(?:in|during|until|from|through|of) may|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre"
            + "|octubre|noviembre|diciembre|summer|winter|spring|fall|lent|verano|invierno|school|during|when|if"
            + "|starting|effective|temporarily|until(?! (?:noon|\\d{1,2}(?::\\d\\d)? ?[ap]m))|currently|in person|in-person|online|zoom|virtual|virtually|hybrid"
            + "|presencial|en linea|even|odd|20\\d\\d)\\b");
    private static final Pattern ACTIVITY = Pattern.compile("\\b(?:speakers?|spkr|chips?|coins?|birthdays?"
            + "|anniversar\\w+|business|potluck|open|closed|steps?|traditions?|book|literature|beginners?|newcomers?"
            + "|steering|committee|conscience|study|topic|format|celebrat\\w+|dinner|breakfast|cake|medallions?"
            + "|orador\\w*|aniversarios?|negocios|cerrad[ao]|abiert[ao]|libro|pasos?)\\b");

    private static final List<String> WEEK_HINTS = List.of(
            "1st", "2nd", "3rd", "0th", "1th", "2th", "3th", "4th", "5th", "6th", "7th", "8th", "9th", "first",
            "second", "third", "fourth", "fifth", "last", "primer", "segundo", "tercer", "cuarto", "quinto", "ltimo",
            "1er", "2do", "3er", "4to", "5to");
    private static final List<String> DAY_HINTS = List.of(
            "mon", "tue", "wed", "thu", "fri", "sat", "sun", "lunes", "martes", "rcoles", "jueves", "viernes", "bado",
            "domingo");
    private static final List<String> FORTNIGHT_HINTS = List.of(
            "every other",
            "every 2",
            "every two",
            "biweekly",
            "bi-weekly",
            "alternat",
            "fortnight",
            "quincenal",
            "cada",
            "otro no");
    private static final List<String> RARE_HINTS = List.of(
            "monthly", "a month", "per month", "each month", "every month", "weeks", "mensual", "al mes", "por mes");

    private ProseGuards() {}

    /// Whether it is worth a closer look: almost no text is, and this costs a hundredth of one.
    static boolean worthReading(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return (WEEK_HINTS.stream().anyMatch(lower::contains)
                        && DAY_HINTS.stream().anyMatch(lower::contains))
                || FORTNIGHT_HINTS.stream().anyMatch(lower::contains)
                || RARE_HINTS.stream().anyMatch(lower::contains);
    }

    static boolean saysOnly(String clause) {
        return ONLY.matcher(clause).find();
    }

    /// Whether the text tells of other weeks too.
    static boolean saysMore(String prose) {
        return MORE.matcher(prose).find();
    }

    /// Whether the clause holds in a season, from a date on, or for one way of attending.
    static boolean conditional(String prose, MatchResult clause) {
        String sentence = prose.substring(sentenceBegin(prose, clause.start()), sentenceEnd(prose, clause.end()));
        return CONDITION.matcher(sentence).find();
    }

    /// Whether the words before it, or for a clause without a verb after it, name something that a meeting does now and
    /// then.
    static boolean aboutSomethingElse(String prose, MatchResult clause, boolean verb) {
        String before = prose.substring(Math.max(0, clause.start() - NEARBY), clause.start());
        String after = verb ? "" : prose.substring(clause.end(), sentenceEnd(prose, clause.end()));
        return ACTIVITY.matcher(before).find() || ACTIVITY.matcher(after).find();
    }

    private static int sentenceBegin(String prose, int from) {
        int begin = from;
        while (begin > 0 && !ends(prose, begin - 1)) {
            begin--;
        }
        return begin;
    }

    private static int sentenceEnd(String prose, int from) {
        int end = from;
        while (end < prose.length() && !ends(prose, end)) {
            end++;
        }
        return end;
    }

    private static boolean ends(String prose, int at) {
        return ".;!?\n".indexOf(prose.charAt(at)) >= 0;
    }
}
