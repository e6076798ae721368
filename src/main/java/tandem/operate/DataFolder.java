package tandem.operate;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
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

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /// The same, for what only reads: of a folder in which nothing is kept, such as a mistyped one, it makes none.
    DataFolder kept() {
        if (database() instanceof DatabaseSettings.Embedded embedded && !embedded.made()) {
            throw new ParameterException(
                    command.commandLine(), "Nothing of Tandem is kept in " + path() + ". Is --data right?");
        }
        return this;
    }

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
