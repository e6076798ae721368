package tandem.operate;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tandem.keys.Export;
import tandem.keys.Vault;

@Command(
        name = "export",
        description = {
            "Save all keys into one file, locked with a passphrase, whether or not the site runs.",
            "The passphrase is asked for, or is in TANDEM_KEYS_PASSPHRASE."
        },
        mixinStandardHelpOptions = true)
final class KeysExport implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder data;

    @Parameters(paramLabel = "FILE", description = "The new file. Keep it elsewhere than the backups of the data.")
    private Path file;

    @Override
    public Integer call() throws IOException, SQLException {
        Folders.checkNew(file);
        String passphrase = Passphrases.chosen();
        try (Vault vault = data.kept().vault()) {
            long keys = new Export(vault, Clock.systemUTC()).write(file, passphrase);
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "saved %d keys and the ring · %s%nIt opens for 30 days. Destroy it then.%n",
                            keys,
                            file);
        }
        return 0;
    }
}
