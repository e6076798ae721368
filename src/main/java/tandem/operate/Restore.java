package tandem.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tandem.database.Database;
import tandem.database.Presence;
import tandem.keys.BackupLock;
import tandem.keys.Vault;
import tandem.operate.backup.BackupReader;
import tandem.operate.backup.Manifest;

@Command(
        name = "restore",
        description = "Put a backup back, all of it or nothing. The site must be stopped.",
        mixinStandardHelpOptions = true)
final class Restore implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder data;

    @Parameters(paramLabel = "FILE", description = "A file that backup made.")
    private Path file;

    @Option(names = "--replace", description = "Lose what is in the database now.")
    private boolean replace;

    @Override
    public Integer call() throws IOException, SQLException {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailed("There is no file " + file + ".");
        }
        try (Database database = data.open();
                Vault vault = data.vault();
                Presence alone = database.alone()) {
            Manifest manifest = new BackupReader(database, new BackupLock(vault), data.path()).read(file, replace);
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "restored %d rows of %d tables, as of %s; every hash is right%n",
                            manifest.tables().stream()
                                    .mapToLong(Manifest.Table::rows)
                                    .sum(),
                            manifest.tables().size(),
                            manifest.made());
        }
        return 0;
    }
}
