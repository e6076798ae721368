package tandem.setup;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Whom a small team asks from outside: one at a time. Naming another forgets the last.
@Component
public class Approvers {
    private final Gate gate;
    private final ApproverStore store;
    private final Keys keys;
    private final Clock clock;

    Approvers(Gate gate, ApproverStore store, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /// Whoever is named now, as far as the actor may know: administrators, supervisors, the system.
    public Optional<SecondApprover> current(Actor actor) {
        return gate.as(actor, store::current)
                .map(row -> new SecondApprover(
                        row.id(),
                        keys.open(box(row.id(), "name"), row.name()),
                        keys.open(box(row.id(), "email"), row.email())));
    }

    void name(PersonId by, String name, String email) {
        var id = Ids.next();
        keys.make(id);
        gate.run(Actor.of(by), () -> {
            forgetAll();
            store.insert(id, keys.seal(box(id, "name"), name), keys.seal(box(id, "email"), email), clock.instant(), by);
        });
    }

    void forget(PersonId by) {
        gate.run(Actor.of(by), this::forgetAll);
    }

    private void forgetAll() {
        store.deleteAll().forEach(keys::destroy);
    }

    private static Box box(UUID id, String column) {
        return new Box(id, "setup.approver", column, id);
    }
}
