package tandem.circles;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.joining.CircleChoices;
import tandem.joining.PersonJoined;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// Lets whoever invites somebody think of a circle for them, and remembers it when they come.
@Component
class ChoicesOfCircles implements CircleChoices {
    private final Circles circles;

    ChoicesOfCircles(Circles circles) {
        this.circles = circles;
    }

    @Override
    public List<Choice> of(PersonId inviter) {
        return circles.all(Actor.of(inviter)).stream()
                .map(circle -> new Choice(circle.id().value(), circle.name()))
                .toList();
    }

    /// Within the unit of work that lets them in.
    @EventListener
    void came(PersonJoined joined) {
        joined.circle().ifPresent(circle -> circles.suggest(joined.person(), new CircleId(circle)));
    }
}
