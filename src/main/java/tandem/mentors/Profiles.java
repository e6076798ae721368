package tandem.mentors;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What mentors say of themselves, each thing to whom they chose.
@Component
class Profiles {
    private final Gate gate;
    private final ProfileStore store;
    private final Keys keys;
    private final Clock clock;

    Profiles(Gate gate, ProfileStore store, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /// What a mentor writes, all at once.
    record Written(String name, int capacity, Map<Kind, Profile.Said> items) {}

    /// @return whether it was kept: not where they walk with more people than that already
    boolean write(PersonId me, Written written) {
        var id = own(me).map(Profile::id).orElseGet(Ids::next);
        var name = keys.seal(box(me, "profile", "name"), written.name());
        var items = written.items().entrySet().stream()
                .filter(each -> !each.getValue().empty())
                .map(each -> item(me, each.getKey(), each.getValue()))
                .toList();
        return gate.as(Actor.of(me), () -> {
            if (store.walksWith(me) > written.capacity()) {
                return false;
            }
            store.put(new ProfileStore.Sealed(id, me, name, written.capacity(), clock.instant(), null));
            store.clear(me);
            items.forEach(store::insert);
            return true;
        });
    }

    void rest(PersonId me, boolean rests) {
        var since = rests ? Optional.of(clock.instant()) : Optional.<Instant>empty();
        gate.run(Actor.of(me), () -> store.rest(me, since));
    }

    int walksWith(Actor actor, PersonId mentor) {
        return gate.as(actor, () -> store.walksWith(mentor));
    }

    Optional<Profile> own(PersonId me) {
        return of(Actor.of(me), List.of(me)).stream().findFirst();
    }

    Optional<Profile> visibleTo(Actor actor, UUID id) {
        return read(actor, () -> store.byId(id).stream().toList()).stream().findFirst();
    }

    List<Profile> of(Actor actor, Collection<PersonId> persons) {
        return read(actor, () -> store.of(persons));
    }

    /// Those who can be suggested to somebody who looks for a mentor.
    List<Profile> open(PersonId me) {
        return read(Actor.of(me), store::open);
    }

    List<Profile> all(Actor actor) {
        return read(actor, store::all);
    }

    List<ProfileStore.Load> loads(Actor actor) {
        return gate.as(actor, store::loads);
    }

    private List<Profile> read(Actor actor, Supplier<List<ProfileStore.Sealed>> asked) {
        record Found(List<ProfileStore.Sealed> profiles, List<ProfileStore.Item> items) {}
        var found = gate.as(actor, () -> {
            var profiles = asked.get();
            return new Found(
                    profiles,
                    store.items(
                            profiles.stream().map(ProfileStore.Sealed::person).toList()));
        });
        keys.fetch(found.profiles().stream().map(each -> each.person().value()).toList());
        var items = new HashMap<PersonId, Map<Kind, Profile.Said>>();
        found.items()
                .forEach(each -> items.computeIfAbsent(each.person(), key -> new HashMap<>())
                        .put(each.kind(), open(each)));
        return found.profiles().stream()
                .map(each -> open(each, items.getOrDefault(each.person(), Map.of())))
                .toList();
    }

    private Profile open(ProfileStore.Sealed each, Map<Kind, Profile.Said> items) {
        var name = keys.open(box(each.person(), "profile", "name"), each.name());
        return new Profile(each.id(), each.person(), name, each.capacity(), each.since(), each.rests(), items);
    }

    private Profile.Said open(ProfileStore.Item each) {
        var text = keys.open(box(each.person(), "item", each.kind().code()), each.said());
        return Profile.Said.of(each.kind(), text, each.audience());
    }

    private ProfileStore.Item item(PersonId me, Kind kind, Profile.Said said) {
        return new ProfileStore.Item(me, kind, keys.seal(box(me, "item", kind.code()), said.text()), said.audience());
    }

    private static Box box(PersonId owner, String table, String column) {
        return new Box(owner.value(), "mentors." + table, column, owner.value());
    }
}
