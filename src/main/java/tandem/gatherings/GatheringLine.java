package tandem.gatherings;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import tandem.circles.Circle;
import tandem.schedules.ScheduleWords;
import tandem.web.Texts;
import tandem.web.Visit;

/// One gathering in the reader's words. Its clock is its circle's: people have to be there.
public record GatheringLine(Circle circle, Gathering gathering, Visit visit) {
    /// “Tuesday” and “8 pm”.
    public List<String> margin() {
        var today = visit.now().atZone(circle.zone()).toLocalDate();
        return List.of(
                texts().dayAlone(start().toLocalDate(), today),
                ScheduleWords.clock(start().toLocalTime(), visit.language()));
    }

    /// “Tuesday, December 1, 8 to 9 pm.”
    String sentence() {
        var day = texts().of(
                        "circles.date", texts().weekday(start().getDayOfWeek()), texts().date(start().toLocalDate()));
        var range =
                ScheduleWords.range(start().toLocalTime(), Duration.ofMinutes(gathering.minutes()), visit.language());
        var words = texts().of("gatherings.when.words", day, range);
        return words.substring(0, 1).toUpperCase(visit.language().locale()) + words.substring(1);
    }

    String stamp() {
        return start().toOffsetDateTime().toString();
    }

    boolean hosts() {
        return gathering.host().equals(visit.me());
    }

    boolean over() {
        return gathering.overAt(visit.now());
    }

    /// That it was called off, or that the reader comes or hosts it; empty otherwise.
    public String state() {
        if (gathering.cancelled()) {
            return texts().of("gatherings.cancelled");
        }
        return hosts() ? texts().of("gatherings.hosting") : gathering.coming() ? texts().of("gatherings.coming") : "";
    }

    private ZonedDateTime start() {
        return gathering.starts().atZone(circle.zone());
    }

    private Texts texts() {
        return visit.texts();
    }
}
