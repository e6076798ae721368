package tandem.coverage;

import org.springframework.stereotype.Component;
import tandem.leaders.SteppingBack;
import tandem.shared.PersonId;

/// Whoever steps back is covered the same day: the board shows at once what they led, and those who can do something
/// about it are called.
@Component
class Stepped implements SteppingBack {
    private final Coverage coverage;

    Stepped(Coverage coverage) {
        this.coverage = coverage;
    }

    @Override
    public Runnable prepare(PersonId leader) {
        var letters = coverage.lettersWithout(leader);
        return () -> coverage.send(leader, letters);
    }
}
