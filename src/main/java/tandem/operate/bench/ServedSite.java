package tandem.operate.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tandem.operate.CommandFailed;
import tandem.operate.Folders;
import tandem.operate.Workshop;

/// The program as people run it, in a process of its own on fresh data, and what it uses.
final class ServedSite implements AutoCloseable {
    private final Process process;
    private final Path data;
    final int port;

    private ServedSite(Process process, Path data, int port) {
        this.process = process;
        this.data = data;
        this.port = port;
    }

    /// What is measured on a site.
    interface Measured {
        void on(ServedSite site, Workshop beside, Path folder) throws Exception;
    }

    /// Serves the program on fresh data and its own PostgreSQL, with its beans beside it, and clears all away.
    static void measured(Workshop workshop, Measured measured) throws Exception {
        if (!System.getenv().getOrDefault("TANDEM_DATABASE_URL", "").isEmpty()) {
            throw new CommandFailed("This measures on a PostgreSQL of its own: unset TANDEM_DATABASE_URL.");
        }
        var folder = Files.createTempDirectory("tandem-bench-");
        try {
            var data = Files.createDirectories(folder.resolve("data"));
            try (var site = ServedSite.start(data, 1);
                    var beside = workshop.on(data)) {
                measured.on(site, beside, folder);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    /// @param staticSize of the file that `/bench/static` serves for comparison
    static ServedSite start(Path data, int staticSize) throws IOException, InterruptedException {
        int port = freePort();
        var builder = new ProcessBuilder(script(), "run", "--port", "" + port, "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile());
        builder.environment().put("TANDEM_BENCH_STATIC", "" + staticSize);
        var site = new ServedSite(builder.start(), data, port);
        site.await();
        return site;
    }

    private void await() throws IOException, InterruptedException {
        for (int tries = 0; tries < 1200 && process.isAlive(); tries++) {
            try (var caller = new Caller(port, "")) {
                caller.get("/help");
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IOException("The site did not start.");
    }

    /// Runs a command of the program beside it, and returns its last line.
    String command(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(script()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        var child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = new String(child.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                .strip()
                .lines()
                .toList();
        if (child.waitFor() != 0) {
            throw new IOException(String.join(" ", arguments) + ": " + lines);
        }
        return lines.getLast();
    }

    /// Seconds of processor time the server's process has used, all of its threads.
    double cpu() throws IOException {
        return Processor.seconds(process.pid());
    }

    /// The same of its PostgreSQL, all of its processes.
    double databaseCpu() throws IOException {
        var first = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        return Processor.withAll(Long.parseLong(first.strip()));
    }

    /// Megabytes in memory.
    long memory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    private static String script() {
        return Path.of(System.getProperty("tandem.home", "."), "tandem").toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
