package tandem.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tandem.bridge.Tallies;
import tandem.bridge.Tally.Stage;
import tandem.program.Programs;
import tandem.wall.Actor;

/// Tries out a year with the caseload as it is.
@Component
public class Rehearsals {
    /// Fewer contacts say little about how many go through.
    private static final int ENOUGH = 30;

    private static final int USUALLY_REACHED = 60;
    private static final Duration LATELY = Duration.ofDays(28);
    private static final Duration LONGER = Duration.ofDays(90);
    private static final int MONTHS = 3;

    private final Tallies tallies;
    private final Programs programs;
    private final Clock clock;

    Rehearsals(Tallies tallies, Programs programs, Clock clock) {
        this.tallies = tallies;
        this.programs = programs;
        this.clock = clock;
    }

    Now now(Actor actor) {
        var moment = clock.instant();
        var today = LocalDate.ofInstant(moment, programs.current().zone());
        var stages = tallies.stages(actor);
        int came = stages.stream()
                .filter(stage -> stage.began().isAfter(today.minusMonths(MONTHS)))
                .mapToInt(Stage::many)
                .sum();
        var outcomes = tallies.outcomes(actor, moment.minus(LONGER));
        boolean measured = outcomes.made() >= ENOUGH;
        return new Now(
                today,
                stages,
                Math.max(1, tallies.outcomes(actor, moment.minus(LATELY)).hands()),
                Math.ceilDiv(came, MONTHS),
                measured ? Math.round(100f * outcomes.reached() / outcomes.made()) : USUALLY_REACHED,
                measured);
    }

    /// The same question on the same day has the same answer.
    Outlook outlook(Now now, WhatIf whatIf) {
        return Outlook.of(now, whatIf.staffing(), now.today().toEpochDay());
    }
}
