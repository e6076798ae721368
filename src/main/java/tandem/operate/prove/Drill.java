package tandem.operate.prove;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.springframework.context.ApplicationContext;
import tandem.database.Database;
import tandem.database.DatabaseSettings;
import tandem.database.Half;
import tandem.database.Presence;
import tandem.keys.BackupLock;
import tandem.keys.Export;
import tandem.keys.Keys;
import tandem.keys.Recovery;
import tandem.keys.Vault;
import tandem.operate.backup.BackupReader;
import tandem.operate.backup.BackupWriter;
import tandem.operate.backup.Manifest;

/// Both halves of an installation on throw-away data, for trying out what backups bring back and what they do not.
final class Drill implements AutoCloseable {
    private static final String PASSPHRASE = "only for the drill, seven words";

    private final Path data;
    private final Database database;
    private final Database keysDatabase;
    private final Vault vault;
    private final Keys keys;

    private Drill(Path data) {
        DatabaseSettings settings = new DatabaseSettings.Embedded(data, false);
        this.data = data;
        this.database = Database.open(settings);
        this.keysDatabase = Database.open(settings, Half.KEYS);
        this.vault = Vault.of(keysDatabase, data.resolve("keys"));
        this.keys = new Keys(vault);
    }

    static Drill in(Path data) {
        return new Drill(data);
    }

    Database database() {
        return database;
    }

    Keys keys() {
        return keys;
    }

    /// Saves the data, locked.
    void backup(Path file) throws IOException, SQLException {
        new BackupWriter(database, data).write(file, new BackupLock(vault));
    }

    /// Puts data back in place of what is there.
    Manifest restore(Path file) throws IOException, SQLException {
        try (Presence alone = database.alone()) {
            return new BackupReader(database, new BackupLock(vault), data).read(file, true);
        }
    }

    /// Saves both halves of a site while it runs.
    static void save(ApplicationContext site, Path data, Path backup, Path keys) throws IOException, SQLException {
        Vault vault = site.getBean(Vault.class);
        new BackupWriter(site.getBean(Database.class), data).write(backup, new BackupLock(vault));
        new Export(vault, Clock.systemUTC()).write(keys, PASSPHRASE);
    }

    /// Saves the keys.
    void export(Path file) throws IOException, SQLException {
        new Export(vault, Clock.systemUTC()).write(file, PASSPHRASE);
    }

    /// Puts keys back beside those that are there.
    Recovery.Outcome recover(Path file) throws IOException, SQLException {
        return recover(file, Clock.systemUTC());
    }

    /// @param clock what time it is when they are put back
    Recovery.Outcome recover(Path file, Clock clock) throws IOException, SQLException {
        return new Recovery(vault, clock).read(file, PASSPHRASE);
    }

    @Override
    public void close() {
        keys.close();
        keysDatabase.close();
        database.close();
    }
}
