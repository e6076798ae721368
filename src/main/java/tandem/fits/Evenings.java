package tandem.fits;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import tandem.meetings.Meeting;
import tandem.meetings.Status;
import tandem.schedules.Occurrence;
import tandem.web.Visit;

/// The evenings of a meeting that somebody can mark: one that is under way, and a few to come.
public final class Evenings {
    private static final Duration AHEAD = Duration.ofDays(35);
    private static final int OFFERED = 6;

    private Evenings() {}

    public static List<Occurrence> of(Meeting meeting, Visit visit) {
        var schedule = meeting.facts().schedule();
        if (meeting.goneSince() != null || meeting.facts().status() == Status.PAUSED) {
            return List.of();
        }
        var from = visit.now().minus(schedule.length()).plusSeconds(1);
        return schedule.between(from, visit.now().plus(AHEAD), OFFERED);
    }

    /// The one that begins at a moment; empty where it is none of these.
    ///
    /// @param second of the epoch, as a form sends it
    public static Optional<Planned> at(Meeting meeting, String second, Visit visit) {
        return of(meeting, visit).stream()
                .filter(each -> value(each).equals(second))
                .findFirst()
                .map(each -> planned(meeting, each));
    }

    /// How a form names an evening.
    public static String value(Occurrence evening) {
        return Long.toString(evening.start().toEpochSecond());
    }

    private static Planned planned(Meeting meeting, Occurrence evening) {
        var facts = meeting.facts();
        int minutes = (int) facts.schedule().length().toMinutes();
        return new Planned(meeting.slug(), facts.name(), facts.fellowship(), evening.start(), minutes);
    }

    /// “Tuesday, March 3, at 6 pm”, on the clock there.
    public static String words(ZonedDateTime start, Visit visit) {
        var t = visit.texts();
        var day = t.of(
                "fits.day", t.weekday(start.getDayOfWeek()), t.date(start.toLocalDate()), t.time(start.toLocalTime()));
        return day.substring(0, 1).toUpperCase(visit.language().locale()) + day.substring(1);
    }
}
