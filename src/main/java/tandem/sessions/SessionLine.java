package tandem.sessions;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import tandem.circles.Circle;
import tandem.schedules.Occurrence;
import tandem.schedules.ScheduleWords;
import tandem.web.Texts;
import tandem.web.Visit;
import tandem.web.ZoneWords;

/// One session in the reader's words: by the circle's clock where they have to be there, by theirs where it is online.
record SessionLine(Circle circle, Session session, Visit visit) {
    /// “Mar 10”.
    String monthDay() {
        return texts().margin(local().toLocalDate());
    }

    /// “Tuesday”.
    String weekday() {
        return capital(texts().weekday(local().getDayOfWeek()));
    }

    /// “7 to 8 pm”.
    String hours() {
        return capital(hours(session.when(), local()));
    }

    /// “Tuesday, March 10”.
    String date() {
        return capital(date(local()));
    }

    /// “Tuesday, March 10, 7 to 8 pm”.
    String sentence() {
        return sentence(session.when(), zone());
    }

    /// The same at the beginning of a sentence.
    String opening() {
        return capital(sentence());
    }

    /// The same by the other clock, where that shows something else.
    Optional<String> otherClock() {
        var other = circle.online() ? circle.zone() : visit.readerZone();
        var there = session.when().start().withZoneSameInstant(other);
        return there.getOffset().equals(local().getOffset())
                ? Optional.empty()
                : Optional.of(texts().of(
                                "sessions.other-clock",
                                ZoneWords.of(other, visit.language()),
                                sentence(session.when(), other)));
    }

    /// The start, for machines.
    String stamp() {
        return local().toOffsetDateTime().toString();
    }

    /// That it does not take place, or was moved from where; empty where it is as planned.
    String state() {
        return switch (session.state()) {
            case ON -> "";
            case MOVED -> texts().of("sessions.moved-from", sentence(session.planned(), zone()));
            case CANCELLED -> texts().of("sessions.cancelled");
            case PAUSED -> texts().of("sessions.paused");
        };
    }

    boolean over() {
        return session.overAt(visit.now());
    }

    private String sentence(Occurrence when, ZoneId in) {
        var start = when.start().withZoneSameInstant(in);
        return texts().of("sessions.date-range", date(start), hours(when, start));
    }

    private String hours(Occurrence when, ZonedDateTime start) {
        var length = Duration.between(when.start(), when.end());
        return ScheduleWords.range(start.toLocalTime(), length, visit.language());
    }

    private String date(ZonedDateTime day) {
        return texts().of("circles.date", texts().weekday(day.getDayOfWeek()), texts().date(day.toLocalDate()));
    }

    private String capital(String words) {
        return words.substring(0, 1).toUpperCase(visit.language().locale()) + words.substring(1);
    }

    private ZonedDateTime local() {
        return session.when().start().withZoneSameInstant(zone());
    }

    private ZoneId zone() {
        return circle.online() ? visit.readerZone() : circle.zone();
    }

    private Texts texts() {
        return visit.texts();
    }
}
