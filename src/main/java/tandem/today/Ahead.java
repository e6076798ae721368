package tandem.today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tandem.circles.Circle;
import tandem.circles.Part;
import tandem.circles.Plans;
import tandem.gatherings.GatheringLine;
import tandem.gatherings.Gatherings;
import tandem.giving.Giving;
import tandem.intake.Handoff;
import tandem.intake.Handoffs;
import tandem.web.Visit;

/// What a member has to do with somebody: a hand-off, their own or one at which they take over, a talk about giving
/// back, a circle that has a place for them or that ends, and the gatherings to which they said yes.
@Component
class Ahead {
    private final Handoffs handoffs;
    private final Giving giving;
    private final Gatherings gatherings;
    private final Plans plans;

    Ahead(Handoffs handoffs, Giving giving, Gatherings gatherings, Plans plans) {
        this.handoffs = handoffs;
        this.giving = giving;
        this.gatherings = gatherings;
        this.plans = plans;
    }

    /// @param time empty where it has none
    record Line(Instant at, String when, String time, String title, String words, String path) {}

    /// Within the reader's open unit of work.
    ///
    /// @param circles all that they see
    List<Line> of(Visit visit, List<Circle> circles) {
        var t = visit.texts();
        var lines = new ArrayList<Line>();
        handoffs.next(visit.me())
                .ifPresent(handoff ->
                        lines.add(line(handoff, t.of("intake.handoff.mine"), t.of("intake.mine.soon"), visit)));
        handoffs.taking(visit.me())
                .forEach(handoff -> lines.add(
                        line(handoff, t.of("intake.handoff.of", handoff.name()), t.of("intake.taking"), visit)));
        giving.waits(visit.me())
                .ifPresent(way -> lines.add(new Line(
                        visit.now(),
                        t.of("web.now-margin"),
                        "",
                        t.of("giving.way." + way.code()),
                        t.of("giving.state.theirs"),
                        "/giving/" + way.code())));
        circles.stream().filter(Circle::admitted).forEach(circle -> lines.add(admitted(circle, visit)));
        circles.stream()
                .filter(circle -> circle.part() != Part.NONE)
                .forEach(circle -> circle.plan().closes().ifPresent(day -> lines.add(closing(circle, day, visit))));
        gatherings.ahead(visit, circles).forEach(gathering -> lines.add(line(gathering)));
        return lines;
    }

    private static Line admitted(Circle circle, Visit visit) {
        var t = visit.texts();
        return new Line(
                visit.now(),
                t.of("web.now-margin"),
                "",
                t.of("today.admitted", circle.name()),
                t.of("today.admitted.words"),
                "/circles/" + circle.id() + "#join");
    }

    private Line closing(Circle circle, LocalDate day, Visit visit) {
        var t = visit.texts();
        var key = circle.closedAt(visit.now()) ? "today.closed" : "today.closing";
        return new Line(
                visit.now(),
                t.of("web.now-margin"),
                "",
                t.of(key, circle.name(), t.date(day)),
                plans.farewell(visit.actor(), circle.id()).orElseGet(() -> t.of("today.closing.words")),
                "/circles/" + circle.id());
    }

    private static Line line(GatheringLine line) {
        var gathering = line.gathering();
        return new Line(
                gathering.starts(),
                line.margin().get(0),
                line.margin().get(1),
                gathering.title(),
                line.state(),
                gathering.path());
    }

    private static Line line(Handoff handoff, String title, String words, Visit visit) {
        var t = visit.texts();
        var zone = visit.program().zone();
        var start = handoff.when(zone).start();
        var today = visit.now().atZone(zone).toLocalDate();
        return new Line(
                start.toInstant(),
                t.dayAlone(start.toLocalDate(), today),
                t.time(start.toLocalTime()),
                title,
                words,
                handoff.path());
    }
}
