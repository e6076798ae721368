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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tandem.database.Database;

@Command(
        name = "backup",
        description = "Save everything into one file, whether or not the site runs.",
        mixinStandardHelpOptions = true)
final class Backup implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder data;

    @Parameters(paramLabel = "FILE", description = "The new file. It holds all rows, unencrypted: keep it safe.")
    private Path file;

    @Override
    public Integer call() throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new CommandFailed(file + " exists. Choose another name.");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new CommandFailed("There is no folder " + folder + ".");
        }
        try (Database database = data.open()) {
            Manifest manifest = new BackupWriter(database, data.path()).write(file);
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
