package tandem.keys;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The keys of the installation itself, which are in neither database and in no backup of it.
///
/// @param id of this installation's keys, the same for as long as it lives
/// @param wrappings the keys that wrap people's keys, oldest first; the last is in use, the others still open
/// @param fingerprint what equal values are found by
/// @param backup what locks backups of the data
/// @param signing the seed of the key that signs the audit trail
record Ring(int format, UUID id, List<Wrapping> wrappings, byte[] fingerprint, byte[] backup, byte[] signing) {
    static final int FORMAT = 1;

    Ring {
        wrappings = List.copyOf(wrappings);
        if (wrappings.isEmpty()) {
            throw new IllegalArgumentException("A ring has a key to wrap with.");
        }
    }

    /// @param replaced when another took its place; it dies 30 days later
    record Wrapping(
            UUID id, byte[] secret, Instant made, @Nullable Instant replaced) {
        static Wrapping fresh(Instant now) {
            return new Wrapping(UUID.randomUUID(), Key.random(), now, null);
        }

        Wrapping until(Instant now) {
            return new Wrapping(id, secret, made, now);
        }

        byte[] wrap(UUID owner, byte[] plain) {
            return new Key(secret).seal(plain, context(owner));
        }

        byte[] unwrap(UUID owner, byte[] wrapped) throws GeneralSecurityException {
            return new Key(secret).open(wrapped, 0, context(owner));
        }

        private static byte[] context(UUID owner) {
            return new Bytes().text("owner_key").id(owner).done();
        }

        @Override
        public String toString() {
            return "Wrapping[" + id + "]";
        }
    }

    static Ring fresh(Instant now) {
        try {
            return new Ring(
                    FORMAT,
                    UUID.randomUUID(),
                    List.of(Wrapping.fresh(now)),
                    Key.random(),
                    Key.random(),
                    Ed25519Sign.KeyPair.newKeyPair().getPrivateKey());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Ring with(List<Wrapping> others) {
        return new Ring(format, id, others, fingerprint, backup, signing);
    }

    /// The wrapping keys of two copies of one ring. The younger copy, which knows what the other one last wrapped with,
    /// says what wraps from now on.
    Ring merged(Ring other, Instant now) {
        boolean older = wrapping(other.current().id()).isEmpty()
                && other.wrapping(current().id()).isPresent();
        return older ? other.with(this, now) : with(other, now);
    }

    private Ring with(Ring older, Instant now) {
        Stream<Wrapping> lost = older.wrappings.stream()
                .filter(each -> wrapping(each.id()).isEmpty())
                .map(each -> each.replaced() == null ? each.until(now) : each);
        return with(Stream.concat(lost, wrappings.stream()).toList());
    }

    Wrapping current() {
        return wrappings.getLast();
    }

    Optional<Wrapping> wrapping(UUID wanted) {
        return wrappings.stream().filter(each -> each.id().equals(wanted)).findFirst();
    }

    @Override
    public String toString() {
        return "Ring[" + id + "]";
    }
}
