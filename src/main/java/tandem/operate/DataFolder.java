package tandem.operate;

import java.nio.file.Path;
import picocli.CommandLine.Option;
import tandem.database.Database;
import tandem.database.DatabaseSettings;
import tandem.keys.Vault;

/// `--data DIR`, for every command that works on an installation.
final class DataFolder {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Everything this installation keeps: database, index, settings. Default: TANDEM_DATA, or data.",
            defaultValue = "${env:TANDEM_DATA:-${sys:tandem.home:-.}/data}")
    private Path path;

    Path path() {
        return path.toAbsolutePath().normalize();
    }

    DatabaseSettings database() {
        return DatabaseSettings.from(path(), System.getenv());
    }

    /// Starts or joins the database of its keys.
    Vault vault() {
        return Vault.begin(path(), System.getenv());
    }

    /// Starts or joins the database of this folder, without anything else.
    Database open() {
        return Database.open(database());
    }
}
