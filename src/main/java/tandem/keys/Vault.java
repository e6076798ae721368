package tandem.keys;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tandem.database.Database;
import tandem.database.DatabaseSettings;
import tandem.database.DatabaseUnavailable;
import tandem.database.Half;
import tandem.database.OpeningDatabase;
import tandem.database.Presence;

/// Where keys are kept: the keys' own database, and the ring of wrapping keys, a file that is in no database. Needs no
/// Spring. It opens while the rest of the program starts; whoever needs it waits.
public final class Vault implements AutoCloseable {
    private final OpeningDatabase opening;
    private final RingFile file;
    private volatile @Nullable Ring ring;

    private Vault(OpeningDatabase opening, RingFile file) {
        this.opening = opening;
        this.file = file;
    }

    /// The vault of an installation, as its environment says.
    public static Vault begin(Path data, Map<String, String> environment) {
        DatabaseSettings settings = DatabaseSettings.from(data, environment, Half.KEYS);
        return new Vault(OpeningDatabase.begin(settings, Half.KEYS), RingFile.of(data, environment));
    }

    /// A database that is open already, and the folder with the ring.
    public static Vault of(Database keys, Path folder) {
        return new Vault(OpeningDatabase.opened(keys), new RingFile(folder));
    }

    /// Waits until keys can be used.
    ///
    /// @throws DatabaseUnavailable in plain words where the database or its ring is missing
    public void ready() {
        ring();
    }

    /// Says for as long as it is open that a service uses these keys.
    ///
    /// @throws DatabaseUnavailable while they are being recovered
    public Presence serve() {
        return opening.get().serve();
    }

    @Override
    public void close() {
        opening.close();
    }

    Presence alone() {
        return opening.get().alone();
    }

    DataSource owner() {
        return opening.get().owner();
    }

    DataSource runtime() {
        return opening.runtime();
    }

    Ring ring() {
        Ring known = ring;
        return known != null ? known : first();
    }

    /// What wraps new keys, read from the file: another node may have replaced it a moment ago.
    Ring.Wrapping current() {
        ring();
        return reread().current();
    }

    /// Unwraps a key. A wrapping key that is unknown here may be new: then the file is read again.
    byte[] unwrap(OwnerKeyStore.Wrapped key) {
        try {
            return ring().wrapping(key.wrapping())
                    .or(() -> reread().wrapping(key.wrapping()))
                    .orElseThrow(() -> new GeneralSecurityException("not in the ring"))
                    .unwrap(key.owner(), key.key());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key of " + key.owner() + " does not unwrap with " + key.wrapping() + ".", e);
        }
    }

    /// Changes the ring for all nodes, one at a time.
    Ring change(UnaryOperator<Ring> change) {
        ring();
        Ring now = file.change(there -> Optional.of(change.apply(there.orElseThrow(this::missing))));
        ring = now;
        return now;
    }

    /// The ring that is here, whether or not it fits the database.
    Optional<Ring> ringHere() {
        return file.read();
    }

    /// Takes the ring of a file of keys. One of other keys that was here is kept beside it.
    Ring adopt(Ring recovered, Instant now) {
        Ring adopted =
                file.change(here -> Optional.of(here.filter(each -> each.id().equals(recovered.id()))
                        .map(each -> each.merged(recovered, now))
                        .orElse(recovered)));
        ring = adopted;
        return adopted;
    }

    private Ring reread() {
        Ring now = file.read().orElseThrow(this::missing);
        ring = now;
        return now;
    }

    /// A ring is made only for a database that has none; two nodes that start at once agree on the first.
    private synchronized Ring first() {
        OwnerKeyStore store = new OwnerKeyStore(runtime());
        Optional<UUID> fits = store.ring();
        Ring found = fits.isPresent()
                ? file.read().orElseThrow(this::missing)
                : file.change(there -> there.or(() -> Optional.of(Ring.fresh(Instant.now()))));
        if (!store.ring(found.id()).equals(found.id())) {
            throw new DatabaseUnavailable("The ring of keys in " + file.path()
                    + " is not the one that this database's keys were wrapped with. Put the right one there,"
                    + " or run ./tandem keys recover.");
        }
        ring = found;
        return found;
    }

    private DatabaseUnavailable missing() {
        return new DatabaseUnavailable("The ring of keys is missing: there is no " + file.path()
                + ", and people's words do not open without it. Put it back, or run ./tandem keys recover.");
    }
}
