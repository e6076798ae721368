package tandem.texting;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.checkins.SaidVeryHard;

/// Whoever says at the device in the lobby that it is very hard waits for a person, as whoever texts it does.
@Component
class SaidInTheLobby {
    private final Waits waits;

    SaidInTheLobby(Waits waits) {
        this.waits = waits;
    }

    @EventListener
    void said(SaidVeryHard said) {
        waits.open(Whose.of(said.person()), Why.LOBBY);
    }
}
