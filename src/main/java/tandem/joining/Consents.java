package tandem.joining;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import tandem.program.Programs;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// What people agreed to when they joined.
@Component
public class Consents {
    private final Gate gate;
    private final ConsentStore store;
    private final Programs programs;
    private final Clock clock;

    Consents(Gate gate, ConsentStore store, Programs programs, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.programs = programs;
        this.clock = clock;
    }

    /// Somebody of the sample agrees to the words as they are now. Whoever joins agrees to those they have read.
    public void agree(PersonId person, Language language, Role role) {
        var terms = Terms.of(programs.current(), language, role);
        gate.run(Actor.DOOR, () -> store.insert(person, terms, clock.instant()));
    }

    /// As far as the actor may know: their own, and those of whom they look after.
    public List<Consent> of(Actor actor, PersonId person) {
        return gate.as(actor, () -> store.of(person));
    }
}
