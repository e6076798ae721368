package tandem.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.EventLog;
import tandem.wall.Gate;

/// Whom somebody does not want to meet. It works everywhere and both ways, and the other is not told.
@Component
public class Blocks {
    private final Gate gate;
    private final BlockStore store;
    private final EventLog log;
    private final Keys keys;
    private final Clock clock;

    Blocks(Gate gate, BlockStore store, EventLog log, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.log = log;
        this.keys = keys;
        this.clock = clock;
    }

    /// @param label what the blocker knew them by
    public record Block(UUID id, String label, Instant at) {}

    /// Blocks somebody; harmless where they are blocked already.
    public void block(PersonId me, PersonId other, String label) {
        var id = Ids.next();
        gate.run(Actor.of(me), () -> {
            store.insert(id, me, other, keys.seal(box(me, id), label), clock.instant());
            // Where both are in one place at this moment, that hears of it.
            log.append(Roles.CHANGES, me.toString());
        });
    }

    public void unblock(PersonId me, UUID block) {
        gate.run(Actor.of(me), () -> {
            store.delete(me, block);
            log.append(Roles.CHANGES, me.toString());
        });
    }

    /// Those whom I blocked.
    public List<Block> of(PersonId me) {
        return gate.as(Actor.of(me), () -> store.of(me)).stream()
                .map(each -> new Block(each.id(), keys.open(box(me, each.id()), each.label()), each.at()))
                .toList();
    }

    /// Whoever stands behind one of my blocks, so that I can still tell the team about them.
    public Optional<Faces.Face> behind(PersonId me, UUID block) {
        return gate.as(Actor.of(me), () -> store.byId(me, block))
                .map(known -> new Faces.Face(known.blocked(), keys.open(box(me, block), known.label())));
    }

    /// Whether either has blocked the other.
    public boolean parted(Actor actor, PersonId one, PersonId other) {
        return gate.as(actor, () -> store.parted(one, other));
    }

    private static Box box(PersonId me, UUID block) {
        return new Box(me.value(), "people.block", "label", block);
    }
}
