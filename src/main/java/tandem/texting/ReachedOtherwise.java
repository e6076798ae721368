package tandem.texting;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.bridge.ContactMade;
import tandem.bridge.Result;

/// Whoever asked for a call, or wrote something, and was reached since, waits no more, however that was. What
/// cannot wait ends by somebody saying so, and by nothing else.
@Component
class ReachedOtherwise {
    private final Waits waits;

    ReachedOtherwise(Waits waits) {
        this.waits = waits;
    }

    @EventListener
    void made(ContactMade made) {
        if (made.result() == Result.REACHED) {
            waits.reached(made.by(), Whose.of(made.person()));
        }
    }
}
