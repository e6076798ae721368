package tandem.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Seals and opens the words of people, each with the key of their owner: a person, a safety case, a live session.
/// Destroying the key forgets everything it sealed, in every backup too.
@Component
public class Keys implements AutoCloseable {
    private static final int CACHED = 10_000;

    private final Vault vault;
    private final OwnerKeyStore store;
    private final KeyCache cache = new KeyCache(CACHED);
    private final Watch watch;

    public Keys(Vault vault) {
        this.vault = vault;
        this.store = new OwnerKeyStore(vault.runtime());
        this.watch = new Watch(store, cache);
        watch.start();
    }

    /// Makes the owner's key; it is on the disk when this returns. Harmless where there is one already.
    ///
    /// @throws KeyGone where it was destroyed before
    public void make(UUID owner) {
        // Read anew, so that a node that missed a rotation does not wrap with a key that is about to die.
        Ring.Wrapping current = vault.current();
        boolean made = store.add(new OwnerKeyStore.Wrapped(owner, current.wrap(owner, Key.random()), current.id()));
        if (!made && !store.exists(owner)) {
            throw new KeyGone(owner);
        }
    }

    /// @throws KeyGone where the key was destroyed, on whichever node, before this was called
    public byte[] seal(Box box, String text) {
        return seal(box, text.getBytes(StandardCharsets.UTF_8));
    }

    /// What is no text: a piece of a recording.
    ///
    /// @throws KeyGone where the key was destroyed, on whichever node, before this was called
    public byte[] seal(Box box, byte[] plain) {
        Key cached = cached(box.owner());
        if (cached != null && !store.exists(box.owner())) {
            throw new KeyGone(box.owner());
        }
        return Sealing.seal(cached != null ? cached : load(box.owner()), box, plain);
    }

    /// Seals without asking whether the key is still there: for whoever writes the words down only where what its owner
    /// stands for is found again in the same unit of work, as an open room is.
    ///
    /// @throws KeyGone where this node knows that the key was destroyed
    public byte[] sealUnasked(Box box, String text) {
        return Sealing.seal(known(box.owner()), box, text.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws KeyGone where the key was destroyed
    /// @throws SealBroken where the words were changed or moved
    public String open(Box box, byte[] sealed) {
        return new String(openBytes(box, sealed), StandardCharsets.UTF_8);
    }

    /// @throws KeyGone where the key was destroyed
    /// @throws SealBroken where it was changed or moved
    public byte[] openBytes(Box box, byte[] sealed) {
        return Sealing.open(known(box.owner()), box, sealed);
    }

    /// Reads the keys of many in one query, before a list is opened.
    public void fetch(Collection<UUID> owners) {
        List<UUID> missing = owners.stream()
                .distinct()
                .filter(owner -> cached(owner) == null)
                .toList();
        if (!missing.isEmpty()) {
            load(missing);
        }
    }

    public boolean exists(UUID owner) {
        return store.exists(owner);
    }

    /// Those of these whose key was destroyed.
    public List<UUID> destroyedAmong(Collection<UUID> owners) {
        return store.destroyedAmong(owners);
    }

    /// What equal values of one purpose have in common, and nothing else: to find an e-mail address without keeping it
    /// readable.
    ///
    /// @param value as it shall compare; `A@B.example` and `a@b.example` differ
    /// @return 32 bytes
    public byte[] fingerprint(String purpose, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(vault.ring().fingerprint(), "HmacSHA256"));
            return mac.doFinal(new Bytes()
                    .text(purpose)
                    .rest(value.getBytes(StandardCharsets.UTF_8))
                    .done());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Seals what a browser carries for us and no table holds, while it belongs to nobody yet.
    ///
    /// @param purpose it opens for no other
    public byte[] sealCarried(String purpose, String text) {
        return carrying(purpose).seal(text.getBytes(StandardCharsets.UTF_8), new byte[0]);
    }

    /// @return empty where it was changed, or sealed for something else
    public Optional<String> openCarried(String purpose, byte[] sealed) {
        try {
            return Optional.of(new String(carrying(purpose).open(sealed, 0, new byte[0]), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException other) {
            return Optional.empty();
        }
    }

    private Key carrying(String purpose) {
        return new Key(fingerprint("keys.carried", purpose));
    }

    /// Destroys the owner's key: here at once, on every other node within a second, and in whatever is restored later.
    /// It can never be made again.
    public void destroy(UUID owner) {
        store.destroy(owner);
        cache.evict(List.of(owner));
    }

    @Override
    public void close() {
        watch.close();
    }

    private @Nullable Key cached(UUID owner) {
        return watch.current() ? cache.get(owner) : null;
    }

    private Key known(UUID owner) {
        Key cached = cached(owner);
        return cached != null ? cached : load(owner);
    }

    private Key load(UUID owner) {
        Key found = load(List.of(owner)).get(owner);
        if (found == null) {
            throw new KeyGone(owner);
        }
        return found;
    }

    private Map<UUID, Key> load(Collection<UUID> owners) {
        long mark = cache.mark();
        Map<UUID, Key> found = new HashMap<>();
        for (OwnerKeyStore.Wrapped key : store.find(owners)) {
            found.put(key.owner(), new Key(vault.unwrap(key)));
        }
        cache.put(found, mark);
        return found;
    }
}
