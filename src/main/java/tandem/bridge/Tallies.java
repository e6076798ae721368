package tandem.bridge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import tandem.bridge.Tally.Checkups;
import tandem.bridge.Tally.Outcomes;
import tandem.bridge.Tally.Reach;
import tandem.bridge.Tally.Stage;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Everybody who came in, in numbers, for coordinators and supervisors. Others count nobody.
@Component
public class Tallies {
    private final Gate gate;
    private final TallyStore store;

    Tallies(Gate gate, TallyStore store) {
        this.gate = gate;
        this.store = store;
    }

    /// @param through the last day that counts
    public List<Reach> reach(Actor actor, LocalDate through, ZoneId zone) {
        return gate.as(actor, () -> store.reach(through, zone));
    }

    public Checkups checkups(Actor actor, LocalDate through, ZoneId zone) {
        return gate.as(actor, () -> store.checkups(through, zone));
    }

    /// Who waits for contacts now.
    public List<Stage> stages(Actor actor) {
        return gate.as(actor, store::stages);
    }

    public Outcomes outcomes(Actor actor, Instant since) {
        return gate.as(actor, () -> store.outcomes(since));
    }
}
