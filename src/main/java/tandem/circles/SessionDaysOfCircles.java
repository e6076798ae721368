package tandem.circles;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tandem.leaders.SessionDays;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Whether any circle met on a day, with what was changed about single sessions.
@Component
class SessionDaysOfCircles implements SessionDays {
    private final Gate gate;
    private final PlanStore plans;

    SessionDaysOfCircles(Gate gate, PlanStore plans) {
        this.gate = gate;
        this.plans = plans;
    }

    @Override
    public boolean met(LocalDate day) {
        return gate.as(Actor.SYSTEM, plans::plans).stream().anyMatch(plan -> met(plan, day));
    }

    private static boolean met(Plan plan, LocalDate day) {
        var from = day.atStartOfDay(plan.zone()).toInstant();
        var until = day.plusDays(1).atStartOfDay(plan.zone()).toInstant();
        return plan.between(from, until).stream().anyMatch(Turn::takesPlace);
    }
}
