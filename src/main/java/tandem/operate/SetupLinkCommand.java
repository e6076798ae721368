package tandem.operate;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tandem.setup.SetupLinks;

@Command(
        name = "setup-link",
        description = "Print a link by which somebody becomes an administrator: once, within 24 hours. For when nobody"
                + " can come in.",
        mixinStandardHelpOptions = true)
final class SetupLinkCommand implements Callable<Integer> {
    @ParentCommand
    private Commands tandem;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder data;

    @Override
    public Integer call() {
        OptionalInt port = ServiceLock.port(data.path());
        Map<String, Object> listening = port.isPresent() ? Map.of("server.port", port.getAsInt()) : Map.of();
        try (Workshop workshop = tandem.workshop(data, listening)) {
            spec.commandLine().getOut().println(workshop.bean(SetupLinks.class).fresh());
        }
        return 0;
    }
}
