package tandem.ways;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Passphrases, each with a name to type before it. The name is a word of one's own and a number of ours, always, so
/// that nobody learns from it which names there are; whoever has an e-mail address here may type that instead.
@Component
public class Passphrases {
    public static final int SHORTEST = 15;
    public static final int LONGEST = 256;
    public static final int LONGEST_WORD = 30;

    private final Gate gate;
    private final PassphraseStore store;
    private final Identities identities;
    private final Keys keys;
    private final Argon argon;
    private final Tries tries;
    private final Audit audit;
    private final Clock clock;

    /// What nobody's passphrase is compared with.
    private final PassphraseStore.Sealed nobodys;

    Passphrases(
            Gate gate,
            PassphraseStore store,
            Identities identities,
            Keys keys,
            Argon argon,
            Tries tries,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.identities = identities;
        this.keys = keys;
        this.argon = argon;
        this.tries = tries;
        this.audit = audit;
        this.clock = clock;
        this.nobodys = new PassphraseStore.Sealed(
                Ids.next(), PersonId.next(), new byte[32], new byte[0], new byte[Argon.SALT], Secret.bytes(32));
    }

    /// Why a passphrase is not taken. There are no rules about which signs it has.
    public enum Wrong {
        SHORT,
        LONG,
        COMMON
    }

    public Optional<Wrong> wrong(String passphrase) {
        int length = passphrase.codePointCount(0, passphrase.length());
        if (length < SHORTEST) {
            return Optional.of(Wrong.SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Wrong.LONG);
        }
        return CommonPassphrases.include(passphrase) ? Optional.of(Wrong.COMMON) : Optional.empty();
    }

    /// Keeps a passphrase in the place of the one there was.
    ///
    /// @param word what the name shall begin with
    /// @return the name to sign in with
    public String keep(PersonId person, String word, String passphrase) {
        var name = free(word);
        var id = Ids.next();
        var salt = Secret.bytes(Argon.SALT);
        var sealed = new PassphraseStore.Sealed(
                id, person, fingerprint(name), keys.seal(box(person, id), name), salt, hash(passphrase, salt));
        gate.run(Actor.of(person), () -> {
            store.put(sealed, clock.instant());
            audit.record(Act.WAY_ADDED, Optional.of(person), "passphrase");
        });
        return name;
    }

    /// Whose it is. The same steps whether or not there is such a name, an address, a passphrase.
    ///
    /// @throws tandem.web.Refusal where this name was tried too often
    public Optional<PersonId> check(String name, String passphrase) {
        var account = fingerprint(name);
        tries.count(account);
        var found = find(account, name);
        boolean right = Secret.same(found.hash(), hash(passphrase, found.salt())) && found != nobodys;
        if (right) {
            tries.forget(account);
        }
        return right ? Optional.of(found.person()) : Optional.empty();
    }

    /// Whether somebody who is in knows their own.
    public boolean right(PersonId person, String passphrase) {
        var account = keys.fingerprint("sign-in-again", person.toString());
        tries.count(account);
        var found = gate.as(Actor.of(person), () -> store.of(person)).orElse(nobodys);
        boolean right = Secret.same(found.hash(), hash(passphrase, found.salt())) && found != nobodys;
        if (right) {
            tries.forget(account);
        }
        return right;
    }

    /// The name that goes with somebody's own passphrase.
    public Optional<String> name(PersonId person) {
        return gate.as(Actor.of(person), () -> store.of(person))
                .map(found -> keys.open(box(person, found.id()), found.shown()));
    }

    public boolean forget(PersonId person) {
        return gate.as(Actor.of(person), () -> {
            audit.record(Act.WAY_ENDED, Optional.of(person), "passphrase");
            return store.delete(person);
        });
    }

    private PassphraseStore.Sealed find(byte[] account, String name) {
        var byName = gate.as(Actor.DOOR, () -> store.byName(account));
        var owner = identities.find(IdentityKind.EMAIL, name).stream().findFirst();
        var byAddress = gate.as(Actor.DOOR, () -> store.of(owner.orElse(nobodys.person())));
        return byName.or(() -> byAddress).orElse(nobodys);
    }

    private String free(String word) {
        var name = word.strip() + "-" + Secret.digits(4);
        return gate.as(Actor.DOOR, () -> store.byName(fingerprint(name))).isEmpty() ? name : free(word);
    }

    private byte[] hash(String passphrase, byte[] salt) {
        var cut = passphrase.length() > 2 * LONGEST ? passphrase.substring(0, 2 * LONGEST) : passphrase;
        return argon.hash(Normalizer.normalize(cut, Normalizer.Form.NFKC), salt);
    }

    private byte[] fingerprint(String name) {
        return keys.fingerprint("sign-in-name", CommonPassphrases.bare(name));
    }

    private static Box box(PersonId person, java.util.UUID row) {
        return new Box(person.value(), "ways.passphrase", "shown", row);
    }
}
