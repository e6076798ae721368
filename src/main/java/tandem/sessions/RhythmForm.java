package tandem.sessions;

import static java.util.Objects.requireNonNullElse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.circles.Circle;
import tandem.circles.Rhythm;
import tandem.schedules.Schedule;
import tandem.shared.Ids;
import tandem.web.Typed;

/// On which day and at what time a circle meets from a day on, as typed.
///
/// @param from the first day on which it does
/// @param every one of [Rhythm#KINDS]
record RhythmForm(String key, String from, String every, String day, String start, String minutes) {
    private static final int FARTHEST = 366;

    RhythmForm {
        key = requireNonNullElse(key, "").strip();
        from = requireNonNullElse(from, "").strip();
        every = Rhythm.KINDS.contains(requireNonNullElse(every, "")) ? every : "week";
        day = requireNonNullElse(day, "").strip();
        start = requireNonNullElse(start, "").strip();
        minutes = requireNonNullElse(minutes, "").strip();
    }

    /// As it is now.
    static RhythmForm of(Schedule rhythm) {
        var rule = rhythm.rules().getFirst();
        return new RhythmForm(
                Ids.next().toString(),
                "",
                Rhythm.kind(rule),
                Integer.toString(rule.day().getValue()),
                rule.start().toString(),
                Long.toString(rhythm.length().toMinutes()));
    }

    Optional<UUID> id() {
        return Typed.id(key);
    }

    /// The field and the text that says what to mend there; empty when all is well. What was on today stays as it was.
    Map<String, String> wrong(Circle circle, LocalDate today) {
        var wrong = new LinkedHashMap<String, String>();
        var first = Typed.day(from).filter(day -> day.isAfter(today) && !day.isAfter(today.plusDays(FARTHEST)));
        if (first.isEmpty()) {
            wrong.put("from", "sessions.rhythm.wrong.from");
        }
        if (weekday().isEmpty() || Typed.time(start).isEmpty()) {
            wrong.put("start", "circles.new.wrong.start");
        }
        if (Typed.number(minutes, Rhythm.SHORTEST, Rhythm.LONGEST).isEmpty()) {
            wrong.put("minutes", "circles.new.wrong.minutes");
        }
        if (wrong.isEmpty() && same(circle.plan().rhythms().on(rhythm().from().minusDays(1)))) {
            wrong.put("day", "sessions.rhythm.wrong.same");
        }
        return wrong;
    }

    /// Once nothing is wrong with it. Every other week is counted from the first such day.
    Rhythm rhythm() {
        var on = weekday().orElseThrow();
        var first = Typed.day(from).orElseThrow();
        var rule = Rhythm.rule(
                every, on, Typed.time(start).orElseThrow(), () -> first.with(TemporalAdjusters.nextOrSame(on)));
        return new Rhythm(
                first,
                rule,
                Typed.number(minutes, Rhythm.SHORTEST, Rhythm.LONGEST).orElseThrow());
    }

    private boolean same(Schedule now) {
        return now.rules().getFirst().equals(rhythm().rule()) && now.length().toMinutes() == rhythm().minutes();
    }

    private Optional<DayOfWeek> weekday() {
        return Typed.number(day, 1, 7).map(DayOfWeek::of);
    }
}
