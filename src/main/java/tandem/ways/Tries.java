package tandem.ways;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Refusal;

/// Five tries in 15 minutes for what was typed, whether or not there is such an account. Each one more waits twice as
/// long as the one before, never longer than an hour; nobody is shut out for good, and the other ways stay open.
@Component
class Tries {
    private final Gate gate;
    private final TriesStore store;
    private final Clock clock;

    Tries(Gate gate, TriesStore store, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.clock = clock;
    }

    /// Counts one.
    ///
    /// @throws Refusal where it is too early
    void count(byte[] account) {
        var now = clock.instant();
        boolean counted = gate.as(Actor.DOOR, () -> store.count(account, now));
        if (!counted) {
            throw Refusal.tooOften(Duration.ofMinutes(15));
        }
    }

    void forget(byte[] account) {
        gate.run(Actor.DOOR, () -> store.delete(account));
    }
}
