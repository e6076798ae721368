package tandem.bridge;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.joining.PersonJoined;

/// Whoever comes in has a next contact before they are in: it is part of the same unit of work.
@Component
class FirstContact {
    private final Touchpoints touchpoints;

    FirstContact(Touchpoints touchpoints) {
        this.touchpoints = touchpoints;
    }

    @EventListener
    void came(PersonJoined joined) {
        touchpoints.begin(joined.person());
    }
}
