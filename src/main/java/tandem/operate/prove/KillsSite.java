package tandem.operate.prove;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tandem.operate.CommandFailed;

/// `run --sample` in a process of its own, always on the same port, for [KillsProof].
final class KillsSite implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Class<?> application;
    private final Path folder;
    private final int port;
    private @Nullable Process process;

    /// @param folder of its data, and of what it writes to its terminal
    KillsSite(Class<?> application, Path folder) throws IOException {
        this.application = application;
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    int port() {
        return port;
    }

    /// Comes back when the site answers.
    void start() throws IOException, InterruptedException {
        Process started = Children.program(
                application, folder.resolve("log"), "run", "--sample", "--port", "" + port, "--data", "" + data());
        process = started;
        long late = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!started.isAlive() || System.nanoTime() > late) {
                throw new CommandFailed("The site did not start: " + lastWords());
            }
            Thread.sleep(50);
        }
    }

    /// With no signal that can be answered.
    void kill(boolean databaseToo) throws InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(databaseToo ? Children.postgres(data()) : List.of());
        Process java = process;
        if (java != null) {
            all.add(java.toHandle());
            all.forEach(ProcessHandle::destroyForcibly);
            java.waitFor();
        }
    }

    /// Stops it as an operator does; whatever does not stop is killed.
    @Override
    public void close() throws InterruptedException {
        Process java = process;
        if (java != null) {
            java.destroy();
            if (!java.waitFor(30, TimeUnit.SECONDS)) {
                kill(true);
            }
            Children.postgres(data()).forEach(ProcessHandle::destroyForcibly);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return new Guest(port).get("/robots.txt").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String lastWords() throws IOException {
        List<String> said = Files.readAllLines(folder.resolve("log"));
        return said.isEmpty() ? "it said nothing." : said.getLast();
    }
}
