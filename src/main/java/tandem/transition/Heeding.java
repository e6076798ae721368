package tandem.transition;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.bridge.Kind;
import tandem.bridge.Touchpoint;
import tandem.bridge.Touchpoints;
import tandem.days.ReturnNoted;
import tandem.signals.SignalOpened;
import tandem.wall.Actor;

/// Hears of what brings somebody's wheels closer, within their own unit of work.
@Component
class Heeding {
    private static final int RECENT = 14;

    private final Steering steering;
    private final Touchpoints touchpoints;

    Heeding(Steering steering, Touchpoints touchpoints) {
        this.steering = steering;
        this.touchpoints = touchpoints;
    }

    /// One that lies further back changes nothing.
    @EventListener
    void noted(ReturnNoted noted) {
        if (!noted.last().isBefore(touchpoints.today().minusDays(RECENT))) {
            steering.because(noted.person(), Cause.RETURN, Kind.TIGHTER);
        }
    }

    /// Only where it is open to the one who makes the next contact: nobody else may know that there is a signal.
    @EventListener
    void opened(SignalOpened opened) {
        touchpoints
                .next(Actor.of(opened.person()), opened.person())
                .map(Touchpoint::owner)
                .filter(opened.to()::contains)
                .ifPresent(owner -> steering.because(opened.person(), Cause.SIGNAL, Kind.SIGNAL));
    }
}
