package tandem.sessions;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.circles.Circle;
import tandem.circles.Part;
import tandem.circles.Rhythms;
import tandem.schedules.Pause;
import tandem.schedules.Schedule;
import tandem.schedules.ScheduleWords;
import tandem.web.Texts;
import tandem.web.Visit;
import tandem.web.ZoneWords;

/// Sessions of a circle in a list, and what is said of all of them.
record Dates(Circle circle, List<SessionLine> lines, Visit visit) {
    static Dates of(Circle circle, List<Session> sessions, Visit visit) {
        var lines = sessions.stream()
                .map(session -> new SessionLine(circle, session, visit))
                .toList();
        return new Dates(circle, lines, visit);
    }

    Texts texts() {
        return visit.texts();
    }

    /// “Every other Tuesday, 7 to 8 pm”, by the circle's clock, which is named where the reader's shows another time.
    String rhythm() {
        return said(circle.plan().rhythms().on(today()));
    }

    /// “From December 1 on: Every Wednesday, 7 to 8 pm.” Null where it stays as it is.
    @Nullable
    String next() {
        return circle.plan().rhythms().after(today()).map(this::next).orElse(null);
    }

    private String next(Rhythms.Later later) {
        return texts().of("sessions.rhythm.next", texts().date(later.from(), today()), said(later.rhythm()));
    }

    private String said(Schedule rhythm) {
        var words = ScheduleWords.of(rhythm, visit.language());
        return sameClock()
                ? texts().of("sessions.rhythm", words)
                : texts().of("sessions.rhythm.zone", words, ZoneWords.of(zone(), visit.language()));
    }

    /// “Paused from July 1 to 10, 2026”: what is still to come of it.
    List<String> pauses() {
        var plan = circle.plan();
        var paused = new Schedule(zone(), plan.rhythms().on(today()).rules(), plan.length(), Set.of(), plan.pauses());
        return ScheduleWords.interruptions(paused, today(), visit.language());
    }

    List<Pause> pausesToEnd() {
        return circle.plan().pauses().stream()
                .filter(pause -> {
                    var last = pause.until();
                    return last == null || !last.isBefore(today());
                })
                .toList();
    }

    String pause(Pause pause) {
        var last = pause.until();
        return texts().of(
                        "sessions.pause.from-to",
                        texts().date(pause.from()),
                        texts().date(last == null ? pause.from() : last));
    }

    boolean inside() {
        return circle.part() != Part.NONE;
    }

    boolean changes() {
        return Sessions.changes(circle, visit);
    }

    LocalDate today() {
        return visit.now().atZone(zone()).toLocalDate();
    }

    private boolean sameClock() {
        var now = visit.now();
        return zone().getRules()
                .getOffset(now)
                .equals(visit.readerZone().getRules().getOffset(now));
    }

    private ZoneId zone() {
        return circle.zone();
    }
}
