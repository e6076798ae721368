package tandem.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What visitors say is wrong with meetings, for those who keep the directory, who tell whoever publishes the list.
/// They change nothing by themselves.
@Component
public class Corrections {
    /// After this time a correction is erased, whether or not somebody looked.
    static final Duration KEPT = Duration.ofDays(180);

    private final Gate gate;
    private final CorrectionStore store;
    private final Audit audit;
    private final Clock clock;

    Corrections(Gate gate, CorrectionStore store, Audit audit, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    public record Waiting(UUID id, Instant made, Correction correction) {
        @Override
        public String toString() {
            return "Correction " + id;
        }
    }

    /// Corrections that nobody looked at yet, the oldest first, as far as the actor may see.
    public List<Waiting> waiting(Actor actor) {
        return gate.as(actor, store::all);
    }

    /// Erases a correction that whoever publishes the list knows of now; says whether there was one that the actor may
    /// erase.
    public boolean done(Actor actor, UUID id) {
        return erase(actor, id, Act.CORRECTION_PASSED_ON);
    }

    /// Erases one that was wrong, or a joke.
    boolean dismiss(Actor actor, UUID id) {
        return erase(actor, id, Act.CORRECTION_DISMISSED);
    }

    private boolean erase(Actor actor, UUID id, Act act) {
        return gate.as(actor, () -> {
            boolean erased = store.delete(id);
            if (erased) {
                audit.record(act, Optional.empty(), id.toString());
            }
            return erased;
        });
    }

    /// Erases what is too old; says how many there were.
    int forget() {
        return gate.as(
                Actor.SYSTEM, () -> store.deleteMadeBefore(clock.instant().minus(KEPT)));
    }
}
