package tandem.reminders;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tandem.shared.PersonId;

/// Something that somebody can be reminded of. Whichever module knows when it is has a bean of this. Its words are
/// `reminders.reason.<code>`, `reminders.reason.<code>.what`, and `reminders.says.<code>` for what a message says: that
/// tells a stranger nothing.
public interface Reason {
    /// What the form asks for.
    enum Shape {
        /// A time on some days of the week.
        DAILY,
        /// How long before it begins.
        AHEAD,
        /// How many days before it, and a time on that day.
        DAYS_AHEAD,
        /// A date of one's own and a time on it, each year.
        DATE
    }

    /// What somebody wished for; what their shape does not ask is as it comes.
    record Ask(
            PersonId person,
            ZoneId zone,
            Set<DayOfWeek> days,
            LocalTime at,
            Duration ahead,
            Optional<LocalDate> date) {}

    /// @param until after this moment it is of no use, and does not go
    record Due(Instant at, Instant until) {}

    String code();

    Shape shape();

    /// Where a tap on it leads: a path here that says nothing.
    String path();

    /// By which ways it may go.
    default Set<Way> ways() {
        return EnumSet.allOf(Way.class);
    }

    /// The first time it is due after a moment. Called outside of any unit of work.
    Optional<Due> next(Ask ask, Instant after);
}
