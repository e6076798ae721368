package tandem.operate.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ConfigurableApplicationContext;
import tandem.operate.Folders;
import tandem.operate.Run;

/// The sample program, loaded and served for a proof, in a folder of its own that goes with it.
final class SampleSite implements AutoCloseable {
    private final Path data;
    private final ConfigurableApplicationContext site;

    private SampleSite(Path data, ConfigurableApplicationContext site) {
        this.data = data;
        this.site = site;
    }

    static SampleSite start(Class<?> application) throws IOException {
        Path data = Files.createTempDirectory("tandem-proof-");
        try {
            return new SampleSite(data, ProofSite.start(application, data));
        } catch (RuntimeException e) {
            Folders.delete(data);
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
}
