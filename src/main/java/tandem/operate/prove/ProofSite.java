package tandem.operate.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tandem.database.DatabaseSettings;
import tandem.database.OpeningDatabase;
import tandem.keys.Vault;
import tandem.operate.SampleProgram;
import tandem.operate.Settings;

/// The sample program, running in this process for a proof. Its database is in its data folder, whatever the
/// environment says, and does not wait for the disk: nobody pulls its plug.
final class ProofSite {
    private ProofSite() {}

    static ConfigurableApplicationContext start(Class<?> application, Path data) {
        return start(application, data, Clock.systemUTC(), false);
    }

    /// @param clock what time it is there
    /// @param jobs whether what happens by itself does
    static ConfigurableApplicationContext start(Class<?> application, Path data, Clock clock, boolean jobs) {
        return start(application, data, jobs, beans -> SampleProgram.load(beans, data, clock));
    }

    /// A program in which nobody is yet, at the moment that its clock says.
    static ConfigurableApplicationContext fresh(Class<?> application, Path data, Clock clock) {
        return start(
                application,
                data,
                false,
                beans -> beans.registerBean("otherClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)));
    }

    private static ConfigurableApplicationContext start(
            Class<?> application, Path data, boolean jobs, Consumer<GenericApplicationContext> more) {
        Map<String, Object> settings = new HashMap<>();
        int port = freePort();
        settings.put("server.port", port);
        settings.put("tandem.public-url", "http://localhost:" + port);
        settings.put("tandem.data", data.toString());
        settings.put("tandem.jobs", jobs);
        settings.put("tandem.sample-people", true);
        SpringApplication spring = new SpringApplication(application);
        spring.setLogStartupInfo(false);
        // What is refused on purpose is not worth a line each. Before the initializers, for logging starts earlier.
        spring.setDefaultProperties(Map.of("logging.level.tandem.web.Errors", "error"));
        spring.addInitializers(context -> {
            Settings.apply(context, settings);
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(
                    "openingDatabase",
                    OpeningDatabase.class,
                    () -> OpeningDatabase.begin(new DatabaseSettings.Embedded(data, false)));
            beans.registerBean("vault", Vault.class, () -> Vault.begin(data, Map.of()));
            more.accept(beans);
        });
        return spring.run();
    }

    /// Chosen before the start, since pages name the address.
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
