package tandem.bridge;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.channels.Channel;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Contacts that were made. The person they were made with reads every word of them.
@Component
public class Encounters {
    /// How many tries in a row are counted at most.
    private static final int LOOKED_AT = 6;

    private final Gate gate;
    private final EncounterStore store;
    private final Keys keys;
    private final Clock clock;

    Encounters(Gate gate, EncounterStore store, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /// All with one person, the newest first.
    public List<Encounter> of(Actor actor, PersonId person) {
        return gate.as(actor, () -> store.of(person)).stream().map(this::open).toList();
    }

    /// All that the actor may see, each person's together, the oldest first.
    public List<Encounter> all(Actor actor) {
        var found = gate.as(actor, store::all);
        keys.fetch(found.stream().map(each -> each.person().value()).toList());
        return found.stream().map(this::open).toList();
    }

    /// What is known of the last contacts with somebody.
    ///
    /// @param missed how many tries in a row, up to now, did not reach them
    record Lately(Encounter last, int missed) {}

    /// The same of each of these with whom there was one.
    Map<PersonId, Lately> lately(Actor actor, Collection<PersonId> people) {
        var found = gate.as(actor, () -> store.lately(people, LOOKED_AT));
        keys.fetch(found.stream().map(each -> each.person().value()).toList());
        var all = new HashMap<PersonId, Lately>();
        found.stream()
                .collect(Collectors.groupingBy(EncounterStore.Sealed::person))
                .forEach((person, made) -> all.put(person, new Lately(open(made.getFirst()), missed(made))));
        return all;
    }

    private static int missed(List<EncounterStore.Sealed> made) {
        return (int) made.stream()
                .takeWhile(each -> each.result() == Result.NO_ANSWER || each.result() == Result.LEFT_WORD)
                .count();
    }

    /// One that was made, as far as the actor of the open unit of work may know.
    Optional<Encounter> byId(UUID id) {
        return store.byId(id).map(this::open);
    }

    /// Whether the actor of the open unit of work has written it down.
    boolean written(UUID id) {
        return store.written(id);
    }

    /// A contact of this moment that leads to no other; not written down yet.
    Encounter make(PersonId by, PersonId person, UUID id, Result result, Channel way, String line) {
        return new Encounter(id, person, by, clock.instant(), result, way, line, null);
    }

    /// Writes one down, within the open unit of work of whoever made it. The same again (same id) changes nothing.
    ///
    /// @return whether it was not there yet
    boolean write(Encounter made) {
        return store.insert(new EncounterStore.Sealed(
                made.id(),
                made.person(),
                made.by(),
                made.at(),
                made.result(),
                made.way(),
                keys.seal(box(made.person(), made.id()), made.line()),
                made.upcoming()));
    }

    private Encounter open(EncounterStore.Sealed sealed) {
        return new Encounter(
                sealed.id(),
                sealed.person(),
                sealed.by(),
                sealed.at(),
                sealed.result(),
                sealed.way(),
                keys.open(box(sealed.person(), sealed.id()), sealed.line()),
                sealed.next());
    }

    private static Box box(PersonId person, UUID encounter) {
        return new Box(person.value(), "bridge.encounter", "line", encounter);
    }
}
