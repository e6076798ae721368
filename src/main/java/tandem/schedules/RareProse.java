package tandem.schedules;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tandem.schedules.Reading.Ambiguous;
import tandem.schedules.Reading.Reason;

/// Reads that a meeting is not held every week where the words name no week: "once a month", "every 3 weeks", "999th
/// Saturday". Asked last: whatever names the weeks says more.
final class RareProse {
    private static final String RARELY =
            "(?:(?:once|twice|one time|two times|(?:una|dos|1|2) ve(?:z|ces)) (?:a|per|each|every|al|por|cada) (?:month|mes)"
                    + "|every (?:three|four|five|six|[3-6]) weeks|cada (?:tres|cuatro|cinco|seis|[3-6]) semanas"
                    + "|(?:every|each|cada) (?:month|mes)|monthly|mensual(?:mente)?)";
    private static final Pattern IT_MEETS = Pattern.compile(ProseClause.BEGIN + "(?:" + ProseClause.SUBJECT + ")?(?:"
            + Prose.ONLY + " )?(?:" + ProseClause.VERB + "|is|are|es|son) (?:" + Prose.ONLY + " )?" + RARELY
            + "(?= ?(?:$|[.;!?\\n),(]|- ))");
    private static final Pattern ALONE =
            Pattern.compile(ProseClause.BEGIN + "(?:" + Prose.ONLY + " )?" + RARELY + ProseClause.END);
    private static final Pattern A_MONTHLY =
            Pattern.compile(ProseClause.BEGIN + "(?:this|it) is a monthly (?:meeting|group)\\b");
    private static final Pattern IN_NAME = Pattern.compile(
            "(?:^|[()]| -) ?(?:meets )?" + RARELY + "(?: meeting)?(?: " + Prose.ONLY + ")?" + ProseClause.NAME_END);
    private static final Pattern NO_SUCH_WEEK =
            Pattern.compile("\\b(?:[06-9]|[1-9]\\d{1,8})(?:st|nd|rd|th) (?<day>" + Prose.DAY + ")\\b");
    /// "November 24th Monday" is a date.
    private static final Pattern MONTH =
            Pattern.compile("\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* $");
    private static final int LONGEST_MONTH = "september ".length();

    private RareProse() {}

    static Optional<Reading> inNotes(String prose, DayOfWeek day) {
        return Stream.of(IT_MEETS, A_MONTHLY, ALONE)
                .flatMap(shape -> found(shape, prose).stream())
                .findFirst()
                .or(() -> noSuchWeek(prose, day));
    }

    static Optional<Reading> inName(String prose, DayOfWeek day) {
        return found(IN_NAME, prose).or(() -> noSuchWeek(prose, day));
    }

    private static Optional<Reading> found(Pattern shape, String prose) {
        return shape.matcher(prose)
                .results()
                .filter(match -> !ProseGuards.aboutSomethingElse(prose, match, true))
                .findFirst()
                .map(_ -> new Ambiguous(Reason.NO_WEEK));
    }

    private static Optional<Reading> noSuchWeek(String prose, DayOfWeek day) {
        return NO_SUCH_WEEK
                .matcher(prose)
                .results()
                .filter(match -> Prose.names(day, match.group("day")) && !dated(prose, match.start()))
                .filter(match -> !ProseGuards.aboutSomethingElse(prose, match, false))
                .findFirst()
                .map(_ -> new Ambiguous(Reason.NO_WEEK));
    }

    private static boolean dated(String prose, int at) {
        return MONTH.matcher(prose.substring(Math.max(0, at - LONGEST_MONTH), at))
                .find();
    }
}
