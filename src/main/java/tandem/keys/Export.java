package tandem.keys;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Supplier;

/// Copies keys and ring into one locked file, whether or not the site runs. It is written beside and renamed.
public final class Export {
    private final Vault vault;
    private final Clock clock;
    private final Supplier<Passphrase> locks;

    public Export(Vault vault, Clock clock) {
        this(vault, clock, Passphrase::fresh);
    }

    /// @param locks what a file's key is made with, new for each file
    Export(Vault vault, Clock clock, Supplier<Passphrase> locks) {
        this.vault = vault;
        this.clock = clock;
        this.locks = locks;
    }

    /// @return how many keys the file has
    /// @throws KeysFileRefused where the passphrase is too short
    public long write(Path file, String passphrase) throws IOException, SQLException {
        Passphrase.check(passphrase);
        vault.ready();
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                file.getFileName() + ".",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(draft);
                DataOutputStream locked = KeysFile.lock(out, locks.get(), passphrase)) {
            long keys = write(locked);
            locked.close();
            Files.move(draft, file);
            return keys;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// The ring is read after the keys' moment is fixed, so it opens them all.
    private long write(DataOutputStream to) throws IOException, SQLException {
        to.writeLong(clock.millis());
        try (Connection connection = vault.owner().getConnection()) {
            KeysCopyStore store = new KeysCopyStore(connection);
            store.ring();
            vault.current();
            long[] live = {0};
            store.out(row -> {
                write(to, row);
                live[0] += row.wrapped() == null ? 0 : 1;
            });
            Row.end(to);
            KeysFile.write(to, vault.ring());
            return live[0];
        }
    }

    private static void write(DataOutputStream to, Row row) {
        try {
            row.write(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
