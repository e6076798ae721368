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
import tandem.keys.BackupLock;
import tandem.keys.Vault;
import tandem.operate.backup.BackupWriter;
import tandem.operate.backup.Manifest;

@Command(
        name = "backup",
        description = "Save everything but the keys into one file, whether or not the site runs.",
        mixinStandardHelpOptions = true)
final class Backup implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder data;

    @Parameters(paramLabel = "FILE", description = "The new file. Only this installation's keys open it.")
    private Path file;

    @Option(names = "--unencrypted", description = "Anybody who has the file can read what is not sealed.")
    private boolean unencrypted;

    @Override
    public Integer call() throws IOException, SQLException {
        Folders.checkNew(file);
        try (Database database = data.kept().open();
                Vault vault = data.vault()) {
            BackupWriter writer = new BackupWriter(database, data.path());
            Manifest manifest = unencrypted ? writer.write(file) : writer.write(file, new BackupLock(vault));
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "saved %d rows of %d tables · %d bytes · %s%n",
                            manifest.tables().stream()
                                    .mapToLong(Manifest.Table::rows)
                                    .sum(),
                            manifest.tables().size(),
                            Files.size(file),
                            file);
        }
        return 0;
    }
}
