package tandem.operate;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tandem.database.OpeningDatabase;
import tandem.database.Presence;
import tandem.keys.Vault;

/// Runs the site until it is stopped. The databases open while the rest starts.
@Command(name = "run", description = "Run the site.", mixinStandardHelpOptions = true)
public final class Run implements Callable<Integer> {
    @ParentCommand
    private Commands tandem;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataFolder data;

    @Option(names = "--port", description = "Where it listens; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    private int port = 8080;

    @Option(names = "--sample", description = "Load and show a made-up program, in an empty data folder.")
    private boolean sample;

    @Option(names = "--train", hidden = true, description = "Start, show a few pages, stop: for the build's cache.")
    private boolean train;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new picocli.CommandLine.ParameterException(
                    spec.commandLine(), "--port takes a number from 0 to 65535, not " + port + ".");
        }
        PrintWriter out = spec.commandLine().getOut();
        ServiceLock lock = ServiceLock.take(data.path());
        ConfigurableApplicationContext site = start();
        int listening = port(site);
        lock.listening(listening);
        if (train) {
            Training.visit(listening);
            site.close();
            lock.close();
            return 0;
        }
        StartReport.print(out, site, listening);
        new Spare().watch();
        return 0;
    }

    private ConfigurableApplicationContext start() {
        OpeningDatabase opening = OpeningDatabase.begin(data.database());
        Vault vault = vault(opening);
        SpringApplication spring = new SpringApplication(tandem.application());
        spring.setLogStartupInfo(false);
        spring.addInitializers(context -> {
            Settings.apply(
                    context,
                    Map.of(
                            "server.port", port,
                            "tandem.data", data.path().toString(),
                            "tandem.sample-people", sample));
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean("openingDatabase", OpeningDatabase.class, () -> opening);
            beans.registerBean("vault", Vault.class, () -> vault);
            beans.registerBean("atData", Presence.class, () -> opening.get().serve(), bean -> bean.setLazyInit(true));
            beans.registerBean("atKeys", Presence.class, vault::serve, bean -> bean.setLazyInit(true));
            if (sample) {
                SampleProgram.load(beans, data.path(), Clock.systemUTC());
            } else {
                SampleProgram.refuse(beans, data.path());
            }
        });
        try {
            return present(spring.run(), vault);
        } catch (RuntimeException e) {
            opening.close();
            vault.close();
            throw inUse(e) ? new CommandFailed("Port " + port + " is in use. Choose another with --port.", e) : e;
        }
    }

    private Vault vault(OpeningDatabase opening) {
        try {
            return Vault.begin(data.path(), System.getenv());
        } catch (RuntimeException e) {
            opening.close();
            throw e;
        }
    }

    /// Says that it is here, or closes again.
    private ConfigurableApplicationContext present(ConfigurableApplicationContext site, Vault vault) {
        try {
            site.getBean("atData");
            site.getBean("atKeys");
            vault.ready();
            return site;
        } catch (RuntimeException e) {
            site.close();
            throw e;
        }
    }

    public static int port(ConfigurableApplicationContext site) {
        return site instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
    }

    private static boolean inUse(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException || cause instanceof java.net.BindException) {
                return true;
            }
        }
        return false;
    }
}
