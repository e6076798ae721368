package tandem.circles;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import tandem.schedules.Occurrence;
import tandem.schedules.ScheduleWords;
import tandem.web.Visit;

/// When a circle meets, as somebody hears it: in the circle's own zone where they have to be there, in theirs where it
/// meets online.
public record SessionWords(Circle circle, Occurrence session, Visit visit) {
    /// The two lines of a row's margin: “Tomorrow” and “7 pm”.
    public List<String> margin() {
        return List.of(day(), ScheduleWords.clock(local().toLocalTime(), visit.language()));
    }

    /// “Tomorrow, 7 to 8 pm”.
    public String sentence() {
        return day() + ", " + range();
    }

    /// “7 to 8 pm”.
    public String range() {
        var length = Duration.between(session.start(), session.end());
        return ScheduleWords.range(local().toLocalTime(), length, visit.language());
    }

    /// Whether it has begun.
    public boolean begun() {
        return !session.start().toInstant().isAfter(visit.now());
    }

    /// “Tuesday, March 10”.
    public static String date(Circle circle, Occurrence session, Visit visit) {
        return new SessionWords(circle, session, visit).date();
    }

    /// The same within a sentence of Spanish: “martes 10 de marzo”.
    public String date() {
        var day = local().toLocalDate();
        return visit.texts()
                .of(
                        "circles.date",
                        visit.texts().weekday(day.getDayOfWeek()),
                        visit.texts().date(day));
    }

    /// The start, for machines.
    public String stamp() {
        return local().toOffsetDateTime().toString();
    }

    /// By the clock on its own day, by the name of the day before that.
    private String day() {
        var today = visit.now().atZone(zone()).toLocalDate();
        if (local().toLocalDate().isAfter(today)) {
            return visit.texts().dayAlone(local().toLocalDate(), today);
        }
        var words = ScheduleWords.relative(session.start().toInstant(), visit.now(), zone(), visit.language());
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private ZonedDateTime local() {
        return session.start().withZoneSameInstant(zone());
    }

    private ZoneId zone() {
        return circle.online() ? visit.readerZone() : circle.zone();
    }
}
