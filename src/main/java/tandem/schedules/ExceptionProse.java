package tandem.schedules;

import static tandem.schedules.Prose.DAY;
import static tandem.schedules.Prose.MONTH;
import static tandem.schedules.Prose.NTH;

import java.time.DayOfWeek;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tandem.schedules.Reading.Ambiguous;
import tandem.schedules.Reading.Reason;

/// Reads "no meeting on the 1st Wednesday". "Closed" is no such word: it also means a meeting for members only.
final class ExceptionProse {
    private static final Pattern NOT_THEN = Pattern.compile("(?:^|[.;!?\\n(]) ?(?:(?:there is )?no (?:meetings?|mtgs?)"
            + "|(?:" + ProseClause.SUBJECT + ")?(?:(?:does not|doesn't|do not|don't) meet|(?:is )?not held)"
            + "|no hay reunion)(?: on)?(?: the| el| los)? (?<nth>" + NTH + ")(?:" + MONTH + ")?" + ProseClause.END);
    private static final Pattern EXCEPT_THEN = Pattern.compile("(?:^|(?:meets?|held) (?:every|each) (?:week|" + DAY
            + "),? )except(?: on| for)?(?: the)? (?<nth>" + NTH + ")");

    private ExceptionProse() {}

    static List<Reading> read(String prose, DayOfWeek day) {
        Stream<Reading> not = on(day, NOT_THEN, prose)
                .map(match -> ProseGuards.conditional(prose, match)
                        ? new Ambiguous(Reason.UNDER_A_CONDITION)
                        : without(Prose.weeks(match.group("nth"))));
        Stream<Reading> except = on(day, EXCEPT_THEN, prose).map(_ -> new Ambiguous(Reason.EXCEPT_SOME));
        return Stream.concat(not, except).toList();
    }

    private static Stream<MatchResult> on(DayOfWeek day, Pattern shape, String prose) {
        return shape.matcher(prose).results().filter(match -> Prose.namesOnly(day, match.group("nth")));
    }

    private static Reading without(SortedSet<Integer> weeks) {
        SortedSet<Integer> rest = new TreeSet<>(List.of(1, 2, 3, 4, 5));
        rest.removeAll(weeks);
        return weeks.first() < 0 || rest.isEmpty() ? new Ambiguous(Reason.EXCEPT_SOME) : new Reading.Weeks(rest);
    }
}
