package tandem.today;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tandem.giving.Giving;
import tandem.intake.Handoff;
import tandem.intake.Handoffs;
import tandem.web.Visit;

/// What a member has to do with somebody of the team: a hand-off, their own or one at which they take over, and a talk
/// about giving back.
@Component
class Ahead {
    private final Handoffs handoffs;
    private final Giving giving;

    Ahead(Handoffs handoffs, Giving giving) {
        this.handoffs = handoffs;
        this.giving = giving;
    }

    /// @param time empty where it has none
    record Line(Instant at, String when, String time, String title, String words, String path) {}

    /// Within the reader's open unit of work.
    List<Line> of(Visit visit) {
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
        return lines;
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
