package tandem.mentors;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What matters to members in a mentor. What they do not show is read by nobody else: it helps what is suggested to
/// themselves, and nothing else.
@Component
class Wishes {
    private final Gate gate;
    private final WishStore store;
    private final Keys keys;
    private final Clock clock;

    Wishes(Gate gate, WishStore store, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /// @param shown to the mentor they ask and to their coordinator
    record Wish(Set<String> codes, boolean shown) {
        Wish {
            codes = Set.copyOf(codes);
        }

        /// Nothing of it.
        @Override
        public String toString() {
            return "Wish";
        }
    }

    static Traits traits(Map<Kind, Wish> wishes) {
        return new Traits(wishes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().codes())));
    }

    /// All of it at once. Whoever says what matters would like a mentor.
    void write(PersonId me, Map<Kind, Wish> wishes) {
        var items = wishes.entrySet().stream()
                .filter(each -> !each.getValue().codes().isEmpty())
                .map(each -> new WishStore.Item(
                        me,
                        each.getKey(),
                        keys.seal(
                                box(me, each.getKey()),
                                each.getValue().codes().stream().sorted().collect(Collectors.joining("\n"))),
                        each.getValue().shown()))
                .toList();
        gate.run(Actor.of(me), () -> {
            store.clear(me);
            items.forEach(store::insert);
            store.seek(me, true, clock.instant());
        });
    }

    void seek(PersonId me, boolean wants) {
        gate.run(Actor.of(me), () -> store.seek(me, wants, clock.instant()));
    }

    boolean looks(PersonId me) {
        return gate.as(Actor.of(me), store::looks);
    }

    /// What somebody said about wanting a mentor; empty where nothing.
    Optional<WishStore.Seeking> said(Actor actor, PersonId person) {
        return said(actor, List.of(person)).stream().findFirst();
    }

    List<WishStore.Seeking> said(Actor actor, Collection<PersonId> persons) {
        return gate.as(actor, () -> store.seeking(persons));
    }

    Map<Kind, Wish> of(Actor actor, PersonId person) {
        return of(actor, List.of(person)).getOrDefault(person, Map.of());
    }

    /// As far as the actor may see it.
    Map<PersonId, Map<Kind, Wish>> of(Actor actor, Collection<PersonId> persons) {
        var found = gate.as(actor, () -> store.of(persons));
        keys.fetch(found.stream().map(each -> each.person().value()).distinct().toList());
        var wishes = new HashMap<PersonId, Map<Kind, Wish>>();
        found.forEach(each ->
                wishes.computeIfAbsent(each.person(), key -> new HashMap<>()).put(each.kind(), open(each)));
        return wishes;
    }

    private Wish open(WishStore.Item each) {
        var text = keys.open(box(each.person(), each.kind()), each.said());
        return new Wish(text.lines().collect(Collectors.toSet()), each.shown());
    }

    private static Box box(PersonId owner, Kind kind) {
        return new Box(owner.value(), "mentors.wish", kind.code(), owner.value());
    }
}
