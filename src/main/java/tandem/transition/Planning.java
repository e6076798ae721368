package tandem.transition;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.bridge.Due;
import tandem.bridge.Encounters;
import tandem.bridge.Touchpoint;
import tandem.bridge.Touchpoints;
import tandem.program.Programs;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Moves somebody's next contact after a change of their wheels, in the same unit of work.
@Component
class Planning {
    private final Gate gate;
    private final WheelStore store;
    private final Rides rides;
    private final Touchpoints touchpoints;
    private final Encounters encounters;
    private final Programs programs;

    Planning(
            Gate gate,
            WheelStore store,
            Rides rides,
            Touchpoints touchpoints,
            Encounters encounters,
            Programs programs) {
        this.gate = gate;
        this.store = store;
        this.rides = rides;
        this.touchpoints = touchpoints;
        this.encounters = encounters;
        this.programs = programs;
    }

    /// One change of somebody's wheels, by whom they are.
    void change(PersonId me, Runnable work) {
        gate.run(Actor.of(me), () -> {
            store.queue(me);
            work.run();
        });
    }

    /// The next contact as everything now stands; none in a pause without an end.
    void plan(PersonId me) {
        var actor = Actor.of(me);
        began(me)
                .ifPresent(began -> byRule(actor, me, began)
                        .ifPresentOrElse(due -> replan(me, due), () -> touchpoints.stopAll(actor, me)));
    }

    Optional<Due> byRule(Actor actor, PersonId person, LocalDate began) {
        return rides.of(actor, person, began).after(began, since(actor, person));
    }

    /// The day after which the next may fall: yesterday, or today where there was a contact today.
    private LocalDate since(Actor actor, PersonId person) {
        var today = today();
        var zone = programs.current().zone();
        boolean met = encounters.of(actor, person).stream()
                .findFirst()
                .filter(last -> !LocalDate.ofInstant(last.at(), zone).isBefore(today))
                .isPresent();
        return met ? today : today.minusDays(1);
    }

    void replan(PersonId me, Due due) {
        touchpoints.replan(Actor.of(me), me, due);
    }

    Optional<Touchpoint> next(PersonId me) {
        return touchpoints.next(Actor.of(me), me);
    }

    Optional<LocalDate> began(PersonId me) {
        return touchpoints.began(Actor.of(me), me);
    }

    Ride ride(PersonId me, LocalDate began) {
        return rides.of(Actor.of(me), me, began);
    }

    LocalDate today() {
        return touchpoints.today();
    }
}
