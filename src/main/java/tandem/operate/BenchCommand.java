package tandem.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tandem.operate.bench.CirclesBench;
import tandem.operate.bench.DailyBench;
import tandem.operate.bench.DeskBench;
import tandem.operate.bench.DirectoryBench;
import tandem.operate.bench.LiveBench;
import tandem.operate.bench.PeopleBench;

@Command(name = "bench", description = "Measure something and print the figures.", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    static final List<Bench> ALL = List.of(
            new StartBench(),
            new DirectoryBench(),
            new PeopleBench(),
            new CirclesBench(),
            new DailyBench(),
            new DeskBench(),
            new LiveBench());

    @ParentCommand
    private Commands tandem;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder data;

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "What: start, directory, people, circles, daily, desk, live.")
    private String name;

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "What the measurement asks for.")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Bench bench = ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no bench " + name + "; there is "
                                + ALL.stream().map(Bench::name).collect(Collectors.joining(", ")) + "."));
        try (Workshop workshop = tandem.workshop(data)) {
            spec.commandLine().getOut().println(bench.about());
            bench.run(workshop, arguments, spec.commandLine().getOut());
        }
        return 0;
    }
}
