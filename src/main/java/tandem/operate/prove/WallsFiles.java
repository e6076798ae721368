package tandem.operate.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import tandem.database.Database;
import tandem.keys.BackupLock;
import tandem.keys.Vault;
import tandem.operate.backup.BackupWriter;

/// Whatever somebody could carry away of a site, searched for the secrets that were written into it.
final class WallsFiles {
    private final SampleSite site;
    private final Path dump;
    private final Path backup;
    private final Path log;
    private final int secrets;

    /// Listens from now on to what the site says.
    ///
    /// @param folder for what is written besides
    WallsFiles(SampleSite site, Path folder, int secrets) throws IOException {
        this.site = site;
        this.dump = Files.createDirectory(folder.resolve("dump"));
        this.backup = Files.createDirectory(folder.resolve("backup"));
        this.log = Files.createDirectory(folder.resolve("log"));
        this.secrets = secrets;
        SiteLog.keep(log.resolve("site.log"));
    }

    /// Writes every table once as anybody could read it, and once as a backup.
    void save() throws IOException, SQLException {
        new WallsStore(site.bean(Database.class).owner()).plantClearTable(WallsSecrets.CONTROL);
        BackupWriter writer = new BackupWriter(site.bean(Database.class), site.data());
        writer.writePlain(dump);
        writer.write(backup.resolve("data.backup"), new BackupLock(site.bean(Vault.class)));
    }

    /// Once the site has stopped.
    String search(List<String> wrong) throws IOException {
        long bytes = 0;
        int found = 0;
        for (Path folder : List.of(site.data(), dump, backup, log)) {
            WallsSecrets.Found in = WallsSecrets.search(folder, secrets);
            bytes += in.bytes();
            found += in.secrets();
            if (in.secrets() > 0) {
                wrong.add(in.secrets() + " secrets stand in clear in " + folder.getFileName());
            }
            // A backup is locked: what is in clear in the database is not, there.
            if (in.control() == folder.equals(backup)) {
                wrong.add("The control, words in clear, was " + (in.control() ? "" : "not ") + "found in "
                        + folder.getFileName());
            }
        }
        return ("%d of %d secrets in %d MB of the database's files, a plain dump, a backup and the log (the one in clear"
                        + " was found in each but the backup)")
                .formatted(found, secrets, bytes >> 20);
    }
}
