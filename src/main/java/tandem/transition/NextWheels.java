package tandem.transition;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.bridge.Touchpoints;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// The next contact with somebody, as they have it: for their first page.
@Component
public class NextWheels {
    private final Gate gate;
    private final Touchpoints touchpoints;
    private final Rides rides;

    NextWheels(Gate gate, Touchpoints touchpoints, Rides rides) {
        this.gate = gate;
        this.touchpoints = touchpoints;
        this.rides = rides;
    }

    /// As far as the actor may know; empty where none is planned.
    public Optional<NextWheel> of(Actor actor, PersonId person) {
        return gate.as(
                actor,
                () -> touchpoints
                        .next(actor, person)
                        .map(next -> new NextWheel(
                                next.due(),
                                rides.of(actor, person, next.began()).at(next.due()),
                                next.owner(),
                                next.way())));
    }
}
