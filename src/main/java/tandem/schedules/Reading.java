package tandem.schedules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// What prose says of how something recurs that a feed lists as weekly.
public sealed interface Reading {
    /// Certain: it happens in these weeks of the month only.
    record Weeks(SortedSet<Integer> weeks) implements Reading {
        public Weeks {
            weeks = Collections.unmodifiableSortedSet(new TreeSet<>(weeks));
        }

        public Rule.Monthly rule(DayOfWeek day, LocalTime start) {
            return new Rule.Monthly(weeks, day, start);
        }
    }

    /// Certain: it happens every other week, counted from this date.
    record EveryOther(LocalDate from) implements Reading {
        public Rule.Fortnightly rule(LocalTime start) {
            return new Rule.Fortnightly(from, start);
        }
    }

    /// Perhaps not every week, but the words do not make a rule: keep it weekly and show them.
    record Ambiguous(Reason reason) implements Reading {}

    /// Why the words do not make a rule.
    enum Reason {
        /// Every other week, and nobody says which.
        NO_FIRST_DATE,
        /// Every week but some that a rule cannot leave out: the last is sometimes the fourth, sometimes the fifth.
        EXCEPT_SOME,
        /// Rarer than every week, and no week of a month is named.
        NO_WEEK,
        /// "Every second Tuesday": of the month, or every other?
        SECOND_OF_WHAT,
        /// True in a season, for a while, or for one way of attending.
        UNDER_A_CONDITION,
        /// The same text also says something else.
        CONTRADICTED
    }
}
