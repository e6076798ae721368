package tandem.operate;

import java.io.PrintWriter;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import tandem.shared.PlainlySaid;

/// The command line. A new command is one class, named in `subcommands`; it takes its `--data` from a [DataFolder]
/// mixin and, when it needs beans, a [Workshop] from there.
///
/// Exit codes: 0 done, 1 not done (one line says why), 2 the command was not understood (one line says what).
@Command(
        name = "tandem",
        description = "Peer support that outlasts treatment.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Run.class,
            ImportCommand.class,
            Backup.class,
            Restore.class,
            KeysCommand.class,
            BenchCommand.class,
            Prove.class,
            RequestsCommand.class,
            CorrectionsCommand.class,
            AuditCommand.class,
            SetupLinkCommand.class,
            VersionCommand.class
        },
        footer = {
            "",
            "The script also knows: build, dev (reload on change), test (everything).",
            "Variables: TANDEM_DATABASE_URL, TANDEM_DATABASE_USER, TANDEM_DATABASE_PASSWORD (an external PostgreSQL 15"
                    + " or newer), the same with TANDEM_KEYS_DATABASE_ for the keys, TANDEM_KEYS_DIR,"
                    + " TANDEM_KEYS_PASSPHRASE, TANDEM_PUBLIC_URL, TANDEM_DATA, TANDEM_CACHE."
        })
public final class Commands implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final Class<?> application;

    @Spec
    private CommandSpec spec;

    private Commands(Class<?> application) {
        this.application = application;
    }

    /// Runs one command line.
    ///
    /// @param application the Spring application that commands with beans start
    /// @return the exit code
    public static int execute(Class<?> application, String... arguments) {
        return line(application).execute(arguments);
    }

    static CommandLine line(Class<?> application) {
        return new CommandLine(new Commands(application))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(UUID.class, Commands::id)
                .setParameterExceptionHandler(Commands::misunderstood)
                .setExecutionExceptionHandler(Commands::failed);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    Workshop workshop(DataFolder data) {
        return workshop(data, Map.of());
    }

    Workshop workshop(DataFolder data, Map<String, Object> settings) {
        return new Workshop(application, data.path(), settings);
    }

    Class<?> application() {
        return application;
    }

    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException other) {
            throw new TypeConversionException("'" + written + "' is not an id as the list shows them");
        }
    }

    private static int misunderstood(ParameterException problem, String[] arguments) {
        PrintWriter err = problem.getCommandLine().getErr();
        String name = problem.getCommandLine().getCommandSpec().qualifiedName();
        err.println(oneLine(words(problem)) + " (./" + name + " --help shows what is possible.)");
        return CommandLine.ExitCode.USAGE;
    }

    private static @Nullable String words(ParameterException problem) {
        boolean command = problem.getCommandLine().getCommandSpec().parent() == null;
        return problem instanceof UnmatchedArgumentException unmatched && command && !unmatched.isUnknownOption()
                ? "There is no command " + unmatched.getUnmatched().getFirst() + "."
                : problem.getMessage();
    }

    private static int failed(Exception problem, CommandLine line, CommandLine.ParseResult parsed) {
        Throwable plain = plain(problem);
        line.getErr().println(oneLine(plain.getMessage()));
        if (!(plain instanceof PlainlySaid)) {
            LOG.error("{} failed", line.getCommandName(), problem);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    /// The cause that was worded for people, if there is one.
    private static Throwable plain(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof PlainlySaid) {
                return cause;
            }
        }
        return problem;
    }

    private static String oneLine(@Nullable String text) {
        return String.valueOf(text).strip().replaceAll("\\s*[\\r\\n]+\\s*", " ");
    }
}
