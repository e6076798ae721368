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

@Command(name = "bench", description = "Measure something and print the figures.", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
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
        Bench bench = Bench.ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no bench " + name + "; there is "
                                + Bench.ALL.stream().map(Bench::name).collect(Collectors.joining(", ")) + "."));
        try (Workshop workshop = tandem.workshop(data)) {
            spec.commandLine().getOut().println(bench.about());
            bench.run(workshop, arguments, spec.commandLine().getOut());
        }
        return 0;
    }
}
