package tandem.operate;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tandem.database.DatabaseSettings;
import tandem.database.OpeningDatabase;
import tandem.keys.Vault;
import tandem.sample.Samples;

/// The sample program, loaded and served in one start, for proofs: on a free port, without jobs, in a folder and
/// databases of its own whatever the environment says.
final class SampleSite implements AutoCloseable {
    private final Path data;
    private final ConfigurableApplicationContext site;

    private SampleSite(Path data, ConfigurableApplicationContext site) {
        this.data = data;
        this.site = site;
    }

    static SampleSite start(Class<?> application) throws IOException {
        Path data = Files.createTempDirectory("tandem-proof-");
        StoryClock clock = new StoryClock();
        try {
            return loaded(new SampleSite(data, run(application, data, clock)), clock);
        } catch (RuntimeException e) {
            Folders.delete(data);
            throw e;
        }
    }

    private static SampleSite loaded(SampleSite started, StoryClock clock) {
        try {
            started.bean(Samples.class).load(clock::set);
            clock.release();
            return started;
        } catch (RuntimeException e) {
            started.stop();
            throw e;
        }
    }

    Path data() {
        return data;
    }

    String address() {
        return "http://localhost:" + Run.port(site);
    }

    ConfigurableApplicationContext beans() {
        return site;
    }

    <T> T bean(Class<T> type) {
        return site.getBean(type);
    }

    /// Ends the program and its database; the folder stays, to be looked into.
    void stop() {
        site.close();
    }

    @Override
    public void close() throws IOException {
        stop();
        Folders.delete(data);
    }

    private static ConfigurableApplicationContext run(Class<?> application, Path data, Clock clock) throws IOException {
        int port = freePort();
        Map<String, Object> settings = settings(data, port);
        SpringApplication spring = new SpringApplication(application);
        spring.setLogStartupInfo(false);
        // What is refused on purpose is not worth a line each. Before the initializers, for logging starts earlier.
        spring.setDefaultProperties(Map.of("logging.level.tandem.web.Errors", "error"));
        spring.addInitializers(context -> {
            Settings.apply(context, settings);
            GenericApplicationContext beans = (GenericApplicationContext) context;
            OpeningDatabase opening = OpeningDatabase.begin(DatabaseSettings.from(data, Map.of()));
            Vault vault = Vault.begin(data, Map.of());
            beans.registerBean("openingDatabase", OpeningDatabase.class, () -> opening);
            beans.registerBean("vault", Vault.class, () -> vault);
            beans.registerBean("storyClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
        });
        return spring.run();
    }

    private static Map<String, Object> settings(Path data, int port) {
        String address = "http://localhost:" + port;
        return Map.of(
                "server.port",
                port,
                "tandem.data",
                data.toString(),
                "tandem.public-url",
                address,
                "tandem.jobs",
                "false",
                "tandem.sample-people",
                true);
    }

    /// Chosen before the start, since pages name the address.
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
