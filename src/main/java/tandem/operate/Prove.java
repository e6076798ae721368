package tandem.operate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tandem.operate.prove.BridgeProof;
import tandem.operate.prove.EraseProof;
import tandem.operate.prove.FeedsProof;
import tandem.operate.prove.ImportProof;
import tandem.operate.prove.KillsProof;
import tandem.operate.prove.NewcomersProof;
import tandem.operate.prove.NightlyProof;
import tandem.operate.prove.OfflineProof;
import tandem.operate.prove.Proof;
import tandem.operate.prove.RecoveryProof;
import tandem.operate.prove.RequestsProof;
import tandem.operate.prove.RoomsProof;
import tandem.operate.prove.TracelessProof;
import tandem.operate.prove.WallsProof;
import tandem.operate.prove.YearProof;

@Command(
        name = "prove",
        description = "Check a promise. The last line is the figure; exit 0 only where it holds.",
        mixinStandardHelpOptions = true)
final class Prove implements Callable<Integer> {
    static final List<Proof> ALL = List.of(
            new RecoveryProof(),
            new ImportProof(),
            new FeedsProof(),
            new RequestsProof(),
            new WallsProof(),
            new KillsProof(),
            new EraseProof(),
            new NewcomersProof(),
            new OfflineProof(),
            new YearProof(),
            new BridgeProof(),
            new NightlyProof(),
            new RoomsProof(),
            new TracelessProof());

    @ParentCommand
    private Commands tandem;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder data;

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description =
                    "What: recovery, import, feeds, requests, walls, kills, erase, newcomers, offline, year, bridge,"
                            + " nightly, rooms, traceless.")
    private String name;

    @Option(
            names = "--feeds",
            paramLabel = "DIR",
            description =
                    "For feeds: where real feeds are kept. Default: shared/data/feeds, beside or above the checkout.")
    private @Nullable Path feeds;

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "What the check asks for.")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Proof proof = ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no proof " + name + "; there is "
                                + ALL.stream().map(Proof::name).collect(Collectors.joining(", ")) + "."));
        if (feeds != null) {
            arguments.add(feeds.toString());
        }
        try (Workshop workshop = tandem.workshop(data)) {
            spec.commandLine().getOut().println(proof.about());
            Proof.Figure figure =
                    proof.run(workshop, arguments, spec.commandLine().getOut());
            spec.commandLine().getOut().println(figure.line());
            return figure.holds() ? 0 : 1;
        }
    }
}
