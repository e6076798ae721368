package tandem.operate;

import java.io.IOException;
import java.nio.file.Files;
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
import tandem.keys.Recovery;
import tandem.keys.Vault;

@Command(
        name = "recover",
        description = {
            "Put lost keys back from a file of keys export, all or none; never one that was destroyed.",
            "The site must be stopped. The passphrase is asked for, or is in TANDEM_KEYS_PASSPHRASE."
        },
        mixinStandardHelpOptions = true)
final class KeysRecover implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder data;

    @Parameters(paramLabel = "FILE", description = "A file that keys export made within the last 30 days.")
    private Path file;

    @Override
    public Integer call() throws IOException, SQLException {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailed("There is no file " + file + ".");
        }
        String passphrase = Passphrases.known();
        try (Vault vault = data.vault()) {
            Recovery.Outcome done = new Recovery(vault, Clock.systemUTC()).read(file, passphrase);
            spec.commandLine()
                    .getOut()
                    .printf(
                            Locale.ROOT,
                            "recovered %d keys, as of %s · %d were destroyed since and stay so%n",
                            done.recovered(),
                            done.made(),
                            done.destroyed());
        }
        return 0;
    }
}
