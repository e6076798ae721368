package tandem.operate.prove;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tandem.operate.CommandFailed;

/// Two nodes on one database, and what stands before them, for [RoomsProof].
final class RoomsSite implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Class<?> application;
    private final Path folder;
    private final Path data;
    private final int port;
    private final List<Integer> ports;
    private final List<@Nullable Process> nodes = new ArrayList<>();
    private final Before before;

    RoomsSite(Class<?> application, Path folder, Path data) throws IOException, InterruptedException {
        this.application = application;
        this.folder = folder;
        this.data = data;
        this.port = freePort();
        this.ports = List.of(freePort(), freePort());
        this.before = Before.start(folder, port, ports);
        try {
            for (int node = 0; node < ports.size(); node++) {
                nodes.add(null);
                begin(node);
            }
            for (int node = 0; node < ports.size(); node++) {
                await(node);
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /// Where people come.
    int port() {
        return port;
    }

    /// What stands before the nodes.
    String before() {
        return before.name();
    }

    /// With no signal that can be answered.
    void kill(int node) throws InterruptedException {
        Objects.requireNonNull(nodes.get(node)).destroyForcibly().waitFor();
    }

    /// Comes back when the node answers again and is known to.
    void start(int node) throws IOException, InterruptedException {
        begin(node);
        await(node);
    }

    private void begin(int node) throws IOException {
        nodes.set(
                node,
                Children.start(
                        RoomsNode.class,
                        folder.resolve("node" + node + ".log"),
                        application.getName(),
                        data.toString(),
                        folder.resolve("node" + node).toString(),
                        "" + ports.get(node),
                        "http://localhost:" + port));
    }

    private void await(int node) throws IOException, InterruptedException {
        long late = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(ports.get(node))) {
            if (!Objects.requireNonNull(nodes.get(node)).isAlive() || System.nanoTime() > late) {
                throw new CommandFailed(
                        "A node did not start; it said: " + lastWords(folder.resolve("node" + node + ".log")));
            }
            Thread.sleep(100);
        }
        Thread.sleep(Before.NOTICES.toMillis());
    }

    private static String lastWords(Path log) throws IOException {
        List<String> said = Files.readAllLines(log);
        return said.stream()
                .filter(line -> line.startsWith("Caused by:"))
                .reduce((one, other) -> other)
                .orElseGet(() -> said.isEmpty() ? "nothing." : said.getLast());
    }

    private static boolean answers(int port) throws InterruptedException {
        try {
            return new Guest(port).get("/robots.txt").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (Process node : nodes) {
            if (node != null) {
                node.destroyForcibly().waitFor();
            }
        }
        before.close();
    }
}
