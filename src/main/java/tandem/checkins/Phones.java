package tandem.checkins;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What somebody's phone needs to seal a check-in without a connection, and the other half that opens it here.
@Component
class Phones {
    private final Gate gate;
    private final PhoneStore store;
    private final Keys keys;

    Phones(Gate gate, PhoneStore store, Keys keys) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
    }

    /// @param id says to whom a sealed check-in goes, and nothing about them
    /// @param open the half that seals, in base64
    record Seal(UUID id, String open) {}

    /// Theirs, made when it is first asked for.
    Seal of(PersonId me) {
        var known = find(me).orElseGet(() -> make(me));
        return new Seal(known.id(), Base64.getEncoder().encodeToString(known.open()));
    }

    /// What a phone sealed.
    ///
    /// @return empty where it is not this person's, or was changed
    Optional<String> open(PersonId me, UUID seal, UUID entry, String envelope) {
        return find(me).filter(known -> known.id().equals(seal))
                .flatMap(known ->
                        Envelope.open(keys.open(box(me, known.id()), known.secret()), seal + "/" + entry, envelope));
    }

    private Optional<PhoneStore.Sealed> find(PersonId me) {
        return gate.as(Actor.of(me), () -> store.of(me));
    }

    private PhoneStore.Sealed make(PersonId me) {
        var id = Ids.next();
        var pair = Envelope.pair();
        var secret = keys.seal(box(me, id), Envelope.text(pair.getPrivate()));
        return gate.as(Actor.of(me), () -> {
            store.insert(me, new PhoneStore.Sealed(id, pair.getPublic().getEncoded(), secret));
            return store.of(me).orElseThrow();
        });
    }

    private static Box box(PersonId person, UUID id) {
        return new Box(person.value(), "checkins.seal", "secret", id);
    }
}
