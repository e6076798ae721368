package tandem.transition;

import org.springframework.stereotype.Component;
import tandem.bridge.Kind;
import tandem.bridge.Touchpoint;
import tandem.bridge.Touchpoints;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Moves people to another version of the schedule.
@Component
class Moving {
    private final Gate gate;
    private final Schedules schedules;
    private final Planning planning;
    private final Touchpoints touchpoints;
    private final Relations relations;

    Moving(Gate gate, Schedules schedules, Planning planning, Touchpoints touchpoints, Relations relations) {
        this.gate = gate;
        this.schedules = schedules;
        this.planning = planning;
        this.touchpoints = touchpoints;
        this.relations = relations;
    }

    /// By themselves, or by the coordinator who looks after them. A contact that was agreed or is late stays.
    void move(Actor actor, PersonId person, int version) {
        gate.run(actor, () -> {
            schedules.move(person, version);
            touchpoints
                    .next(actor, person)
                    .filter(open -> open.kind() == Kind.TAPER && !open.due().isBefore(touchpoints.today()))
                    .ifPresent(open -> follow(actor, open));
        });
    }

    private void follow(Actor actor, Touchpoint open) {
        planning.byRule(actor, open.person(), open.began())
                .ifPresent(due -> touchpoints.replan(actor, open.person(), due));
    }

    /// Everybody whom a coordinator looks after.
    void everybody(PersonId coordinator, int version) {
        var actor = Actor.of(coordinator);
        gate.run(
                actor,
                () -> relations.of(actor, coordinator).stream()
                        .filter(each -> each.kind() == RelationKind.CASELOAD)
                        .map(Relation::subject)
                        .filter(each -> touchpoints.began(actor, each).isPresent())
                        .forEach(each -> move(actor, each, version)));
    }
}
