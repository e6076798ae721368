package tandem.audit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Reads what was recorded, as far as the actor may know it.
@Component
public class Trail {
    /// Before this comes everything.
    public static final UUID NEWEST = new UUID(-1, -1);

    private final Gate gate;
    private final EntryStore store;

    Trail(Gate gate, EntryStore store) {
        this.gate = gate;
        this.store = store;
    }

    /// What others looked at of somebody, the newest first, for themselves to read. Those who look are known to them by
    /// name.
    ///
    /// @param before where the page before ended
    public List<Entry> looksAt(PersonId person, UUID before, int most) {
        return gate.as(Actor.of(person), () -> store.about(person, Set.of(Act.LOOKED), before, most));
    }

    /// Everything told about somebody that others did, the newest first.
    public List<Entry> about(PersonId person, UUID before, int most) {
        return gate.as(Actor.of(person), () -> store.about(person, EnumSet.allOf(Act.class), before, most));
    }

    List<Entry> all(Actor actor, Optional<Act> act, UUID before, int most) {
        return gate.as(actor, () -> store.before(before, act, most));
    }
}
