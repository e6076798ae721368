package tandem.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tandem.audit.Chain;
import tandem.audit.Verified;
import tandem.keys.Signing;

@Command(
        name = "audit",
        description = "The trail of who did what.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {AuditCommand.Verify.class, AuditCommand.Head.class})
final class AuditCommand implements Runnable {
    @ParentCommand
    private Commands tandem;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "audit what? There is verify, head.");
    }

    @Command(
            name = "verify",
            description = "Read the whole trail and find what was changed, taken out, slipped in or cut off.",
            mixinStandardHelpOptions = true)
    static final class Verify implements Callable<Integer> {
        @ParentCommand
        private AuditCommand audit;

        @Spec
        private CommandSpec spec;

        @Mixin
        private DataFolder data;

        @Option(names = "--against", paramLabel = "FILE", description = "Heads that were kept elsewhere, too.")
        private @Nullable Path against;

        @Override
        public Integer call() throws IOException {
            var kept = against == null ? List.<String>of() : lines(against);
            try (Workshop workshop = audit.tandem.workshop(data.kept())) {
                var chain = workshop.bean(Chain.class);
                var found = chain.verify(kept);
                found.first().forEach(this::tell);
                spec.commandLine().getOut().println(figure(found));
                return found.holds() ? 0 : 1;
            }
        }

        private void tell(Verified.Finding finding) {
            spec.commandLine()
                    .getOut()
                    .println(finding.where() + " " + finding.fault().words());
        }

        private static String figure(Verified found) {
            return String.format(
                    Locale.ROOT,
                    "%d entries linked · %d heads signed · %d kept heads fit · %d waiting · longest wait %.1f s · %s",
                    found.linked(),
                    found.heads(),
                    found.kept(),
                    found.waiting(),
                    found.longest().toMillis() / 1000.0,
                    found.holds() ? "whole" : found.faults() + " WRONG");
        }

        private static List<String> lines(Path file) throws IOException {
            if (!Files.isRegularFile(file)) {
                throw new CommandFailed("There is no file " + file + ".");
            }
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @Command(
            name = "head",
            description = "Write the newest signed head into a file, to keep elsewhere: on paper, on another machine.",
            mixinStandardHelpOptions = true)
    static final class Head implements Callable<Integer> {
        @ParentCommand
        private AuditCommand audit;

        @Spec
        private CommandSpec spec;

        @Mixin
        private DataFolder data;

        @Parameters(paramLabel = "FILE", description = "Made, or added to.")
        private Path file;

        @Override
        public Integer call() throws IOException {
            try (Workshop workshop = audit.tandem.workshop(data.kept())) {
                var chain = workshop.bean(Chain.class);
                chain.link();
                var head = chain.head().orElseThrow(() -> new CommandFailed("Nothing was recorded yet."));
                var key = HexFormat.of().formatHex(workshop.bean(Signing.class).publicKey());
                Files.write(
                        file,
                        List.of("# signed with " + key, head.line()),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
                PrintWriter out = spec.commandLine().getOut();
                out.println("kept the head of " + head.sequence() + " entries in " + file);
            }
            return 0;
        }
    }
}
