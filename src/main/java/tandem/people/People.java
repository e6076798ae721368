package tandem.people;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.KeyGone;
import tandem.keys.Keys;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Question;
import tandem.wall.Role;

/// The people of the program. Everybody sees only whom a role and a relation let them see; hidden and missing are the
/// same.
@Component
public class People {
    private final Gate gate;
    private final PersonStore store;
    private final RoleStore roles;
    private final Keys keys;
    private final Clock clock;

    People(Gate gate, PersonStore store, RoleStore roles, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.roles = roles;
        this.keys = keys;
        this.clock = clock;
    }

    /// Lets somebody in who stands at the door. Their key is made first: a key without a person harms nobody.
    public PersonId join(String name, Language language, Set<Role> as) {
        var person = PersonId.next();
        keys.make(person.value());
        gate.run(Actor.DOOR, () -> {
            store.insert(person, keys.seal(nameBox(person), name), language, clock.instant());
            as.forEach(role -> roles.give(person, role, Optional.empty(), clock.instant()));
        });
        return person;
    }

    public Optional<Person> visibleTo(Actor actor, PersonId id) {
        return opened(gate.as(actor, () -> store.byIds(List.of(id)))).stream().findFirst();
    }

    /// Those of these whom the actor may see.
    public Map<PersonId, Person> visibleTo(Actor actor, Collection<PersonId> ids) {
        var found = new HashMap<PersonId, Person>();
        opened(gate.as(actor, () -> store.byIds(ids))).forEach(each -> found.put(each.id(), each));
        return found;
    }

    public void rename(Actor actor, PersonId person, String name) {
        gate.run(actor, () -> store.rename(person, keys.seal(nameBox(person), name)));
    }

    /// Erases somebody whose key is destroyed: the row, and whatever refers to it. The program's own act.
    public void erase(PersonId person) {
        gate.run(Actor.SYSTEM, () -> store.delete(person));
    }

    /// Those who have a row although their key was destroyed: an older backup brought it back.
    public List<PersonId> returned() {
        var ids = gate.as(Actor.SYSTEM, store::ids);
        return keys.destroyedAmong(ids).stream().map(PersonId::new).toList();
    }

    /// Everybody whom the actor may see and who has this role now.
    public List<Person> with(Actor actor, Role role) {
        return opened(gate.as(actor, () -> store.withRole(role)));
    }

    /// The same, without their names.
    public List<PersonId> idsWith(Actor actor, Role role) {
        return gate.as(actor, () -> store.withRole(role)).stream()
                .map(PersonStore.Sealed::id)
                .toList();
    }

    /// Everybody whom the actor may see and who has more to do here than a member, switched off or not.
    public List<Colleague> team(Actor actor) {
        var sealed = gate.as(actor, store::team);
        keys.fetch(sealed.stream().map(each -> each.person().id().value()).toList());
        return sealed.stream()
                .flatMap(each ->
                        open(each.person())
                                .map(person -> new Colleague(person, each.roles(), each.disabled()))
                                .stream())
                .toList();
    }

    /// Whether somebody is so new here that trust is still to be earned, and they are to be protected.
    public boolean isNew(PersonId person) {
        return !gate.as(Actor.of(person), () -> store.trusted(person));
    }

    /// What [#isNew] asks, for whoever asks it ahead.
    public Question<?> asksIsNew(PersonId person) {
        return PersonStore.asksTrusted(person);
    }

    /// Whether there is anybody at all.
    public boolean anybody() {
        return gate.as(Actor.DOOR, store::any);
    }

    private List<Person> opened(List<PersonStore.Sealed> sealed) {
        keys.fetch(sealed.stream().map(each -> each.id().value()).toList());
        return sealed.stream().flatMap(each -> open(each).stream()).toList();
    }

    /// Whoever is being erased this moment has no key any more and a row still, and is missing already.
    private Optional<Person> open(PersonStore.Sealed sealed) {
        try {
            return Optional.of(new Person(
                    sealed.id(), keys.open(nameBox(sealed.id()), sealed.name()), sealed.language(), sealed.joined()));
        } catch (KeyGone erased) {
            return Optional.empty();
        }
    }

    private static Box nameBox(PersonId person) {
        return new Box(person.value(), "people.person", "name", person.value());
    }
}
