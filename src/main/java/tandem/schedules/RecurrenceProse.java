package tandem.schedules;

import static tandem.schedules.Prose.DAY;
import static tandem.schedules.Prose.NTH;
import static tandem.schedules.Prose.ORDINAL;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tandem.schedules.Reading.Ambiguous;
import tandem.schedules.Reading.Reason;

/// Reads "meets 1st and 3rd Saturday only" where feeds have no field for it.
///
/// A wrong reading sends somebody to a locked door, a missed one shows the prose. So only whole clauses are read that
/// can
/// mean nothing else: "Speaker meeting last Friday" and "Business meeting: 1st Sunday" tell what a weekly meeting does
/// then. What is said of a place is shared by all its meetings and not for this.
public final class RecurrenceProse {
    private static final Pattern ANY_NTH = Pattern.compile("\\b" + NTH);
    private static final Pattern EVERY_SECOND =
            Pattern.compile("(?:every|each|cada) (?!first|last|1st)" + ORDINAL + " " + DAY);
    private static final Pattern ABOUT_ITSELF =
            Pattern.compile("^[.;!?\\n(), -]*(?:this|we|it|our|the|esta|la|el|nuestr[ao]|nos)\\b");

    private RecurrenceProse() {}

    /// Reads the sentences of a meeting's notes.
    ///
    /// @param day the weekday the meeting is listed on
    /// @return empty where nothing says that it is not held every week
    public static Optional<Reading> read(String text, DayOfWeek day) {
        if (!ProseGuards.worthReading(text)) {
            return Optional.empty();
        }
        String prose = Prose.tidy(text);
        List<Reading> found = new ArrayList<>();
        for (ProseClause clause : ProseClause.OF_NOTES) {
            clause.shape()
                    .matcher(prose)
                    .results()
                    .forEach(match -> inNotes(clause, match, prose, day).ifPresent(found::add));
        }
        found.addAll(ExceptionProse.read(prose, day));
        FortnightProse.inNotes(prose, day).ifPresent(found::add);
        return agreed(found).or(() -> RareProse.inNotes(prose, day));
    }

    /// Reads a meeting's name, where a bare "(1st Saturday only)" speaks of the meeting itself.
    public static Optional<Reading> readName(String name, DayOfWeek day) {
        if (!ProseGuards.worthReading(name)) {
            return Optional.empty();
        }
        String prose = Prose.tidy(name);
        List<Reading> found = new ArrayList<>();
        for (ProseClause clause : ProseClause.OF_NAMES) {
            clause.shape()
                    .matcher(prose)
                    .results()
                    .filter(match -> says(clause, match))
                    .forEach(match -> weeks(match, prose, day).ifPresent(found::add));
        }
        found.addAll(ExceptionProse.read(prose, day));
        FortnightProse.inName(prose, day).ifPresent(found::add);
        return agreed(found).or(() -> RareProse.inName(prose, day));
    }

    private static Optional<Reading> inNotes(ProseClause clause, MatchResult match, String prose, DayOfWeek day) {
        if (clause.only() && !ProseGuards.saysOnly(match.group())) {
            return Optional.empty();
        }
        boolean plain = ABOUT_ITSELF.matcher(match.group()).find();
        if (!plain && ProseGuards.aboutSomethingElse(prose, match, clause.verb())) {
            return Optional.empty();
        }
        return weeks(match, prose, day)
                .map(reading ->
                        ProseGuards.conditional(prose, match) ? new Ambiguous(Reason.UNDER_A_CONDITION) : reading);
    }

    /// In a name, one week alone is said plainly: "(2nd Sunday only)", "2nd Wednesdays", "1st Friday of the month".
    private static boolean says(ProseClause clause, MatchResult match) {
        if (clause.only()) {
            return ProseGuards.saysOnly(match.group());
        }
        String nth = match.group("nth");
        return match.group("month") != null
                || nth.endsWith("s")
                || Prose.weeks(nth).size() > 1
                || match.group().contains("month");
    }

    private static Optional<Reading> weeks(MatchResult match, String prose, DayOfWeek day) {
        String nth = match.group("nth");
        if (!Prose.names(day, nth)) {
            return Optional.empty();
        }
        SortedSet<Integer> weeks = Prose.weeks(nth);
        if (!Prose.namesOnly(day, nth) || ProseGuards.saysMore(prose) || !weeks.containsAll(mentioned(prose, day))) {
            return Optional.of(new Ambiguous(Reason.CONTRADICTED));
        }
        boolean second = match.group("month") == null
                && EVERY_SECOND.matcher(match.group()).find();
        return Optional.of(second ? new Ambiguous(Reason.SECOND_OF_WHAT) : new Reading.Weeks(weeks));
    }

    private static SortedSet<Integer> mentioned(String prose, DayOfWeek day) {
        SortedSet<Integer> weeks = new TreeSet<>();
        ANY_NTH.matcher(prose)
                .results()
                .map(MatchResult::group)
                .filter(nth -> Prose.names(day, nth))
                .forEach(nth -> weeks.addAll(Prose.weeks(nth)));
        return weeks;
    }

    private static Optional<Reading> agreed(List<Reading> found) {
        long different = found.stream().distinct().count();
        return different > 1
                ? Optional.of(new Ambiguous(Reason.CONTRADICTED))
                : found.stream().findFirst();
    }
}
