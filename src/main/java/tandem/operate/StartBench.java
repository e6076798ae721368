package tandem.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// How long `./tandem run` takes from the shell to the first page of a built checkout, on fresh and on existing data,
/// and what it occupies after half a minute of rest.
final class StartBench implements Bench {
    private static final int REST_SECONDS = 30;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String about() {
        return "Time to the first page and memory at rest.";
    }

    @Override
    public void run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception {
        Path data = Files.createTempDirectory("tandem-start-");
        try {
            measure(data, "fresh data", 10, 0, out);
            measure(data, "existing data", 4, 0, out);
            measure(data, "existing data", 4, 0, out);
            measure(data, "existing data", 4, REST_SECONDS, out);
        } finally {
            Folders.delete(data);
        }
    }

    private static void measure(Path data, String what, int target, int rest, PrintWriter out) throws Exception {
        int port = freePort();
        long start = System.nanoTime();
        Process site = new ProcessBuilder(
                        Path.of(System.getProperty("tandem.home", "."), "tandem")
                                .toString(),
                        "run",
                        "--port",
                        Integer.toString(port),
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            awaitPage(site, port);
            double seconds = (System.nanoTime() - start) / 1e9;
            out.printf(Locale.ROOT, "first page, %s: %.2f s (target %d s)%n", what, seconds, target);
            if (rest > 0) {
                TimeUnit.SECONDS.sleep(rest);
                out.printf(Locale.ROOT, "memory after %d s of rest: %d MB (target 350 MB)%n", rest, memory(site.pid()));
            }
            out.flush();
        } finally {
            site.destroy();
            site.waitFor();
        }
    }

    private static void awaitPage(Process site, int port) throws IOException, InterruptedException {
        while (site.isAlive()) {
            try {
                HttpURLConnection page = (HttpURLConnection)
                        URI.create("http://localhost:" + port + "/").toURL().openConnection();
                if (page.getResponseCode() > 0) {
                    return;
                }
            } catch (IOException e) {
                Thread.sleep(5);
            }
        }
        throw new CommandFailed("The site did not start.");
    }

    private static long memory(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
