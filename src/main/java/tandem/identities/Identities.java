package tandem.identities;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// E-mail, telephone and legal name of people: sealed with each one's own key, found by a keyed hash. They see their
/// own; so does the coordinator who has them in the caseload, and who writes down the address for letters that they
/// told.
@Component
public class Identities {
    private final Gate gate;
    private final IdentityStore store;
    private final Keys keys;
    private final Clock clock;

    Identities(Gate gate, IdentityStore store, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /// Keeps a value in the place of the one there was. An e-mail address counts as theirs from here on: whoever calls
    /// this has seen that they read what comes to it.
    ///
    /// @return whether it is kept; an e-mail address that somebody else has is not
    /// @throws IllegalArgumentException where the value is none
    public boolean keep(Actor actor, PersonId person, IdentityKind kind, String typed) {
        var value = kind.normal(typed).orElseThrow(() -> new IllegalArgumentException(kind.code()));
        var sealed = sealed(person, kind, value);
        return gate.as(actor, () -> has(sealed) || replace(sealed));
    }

    private boolean has(IdentityStore.Sealed sealed) {
        return store.of(sealed.person()).stream()
                .anyMatch(each ->
                        each.kind() == sealed.kind() && Arrays.equals(each.fingerprint(), sealed.fingerprint()));
    }

    private boolean replace(IdentityStore.Sealed sealed) {
        boolean kept = store.insert(sealed, clock.instant());
        if (kept) {
            store.deleteOthers(sealed);
        }
        return kept;
    }

    /// What is kept, as far as the actor may see it.
    public Optional<String> of(Actor actor, PersonId person, IdentityKind kind) {
        return gate.as(actor, () -> store.of(person)).stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .map(this::open);
    }

    /// The same of many at once, for a page of them.
    public Map<PersonId, Map<IdentityKind, String>> of(Actor actor, Collection<PersonId> people) {
        var found = gate.as(actor, () -> store.of(people));
        keys.fetch(found.stream().map(each -> each.person().value()).toList());
        return found.stream()
                .collect(Collectors.groupingBy(
                        IdentityStore.Sealed::person, Collectors.toMap(IdentityStore.Sealed::kind, this::open)));
    }

    /// Those of these of whom one is kept, as far as the actor may see it; nothing is opened.
    public Set<PersonId> having(Actor actor, Collection<PersonId> people, IdentityKind kind) {
        return gate.as(actor, () -> store.of(people)).stream()
                .filter(each -> each.kind() == kind)
                .map(IdentityStore.Sealed::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whose value this is; for whoever stands at the door. One at most for an e-mail address.
    public List<PersonId> find(IdentityKind kind, String typed) {
        return find(kind, fingerprint(kind, typed));
    }

    /// The same for a value of which only its keyed hash is still there.
    public List<PersonId> find(IdentityKind kind, byte[] fingerprint) {
        return gate.as(Actor.DOOR, () -> store.find(kind, fingerprint));
    }

    /// What a value is found by. Text that is no such value has one too, and it is nobody's.
    public byte[] fingerprint(IdentityKind kind, String typed) {
        return keys.fingerprint(kind.code(), kind.compared(kind.normal(typed).orElse(typed.strip())));
    }

    /// @return whether there was one
    public boolean forget(Actor actor, PersonId person, IdentityKind kind) {
        return gate.as(actor, () -> store.delete(person, kind));
    }

    private IdentityStore.Sealed sealed(PersonId person, IdentityKind kind, String value) {
        var id = Ids.next();
        return new IdentityStore.Sealed(id, person, kind, fingerprint(kind, value), keys.seal(box(person, id), value));
    }

    private String open(IdentityStore.Sealed sealed) {
        return keys.open(box(sealed.person(), sealed.id()), sealed.value());
    }

    private static Box box(PersonId person, UUID row) {
        return new Box(person.value(), "identities.identity", "value", row);
    }
}
