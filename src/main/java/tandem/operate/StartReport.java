package tandem.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;

/// What `run` prints once the site answers.
final class StartReport {
    private StartReport() {}

    static void print(PrintWriter out, ConfigurableApplicationContext site, int port) {
        String address = site.getEnvironment().getProperty("tandem.public-url", "http://localhost:" + port);
        out.printf(Locale.ROOT, "Tandem is at %s%n", address);
        out.printf(Locale.ROOT, "Started in %.1f s · memory %d MB · Ctrl-C stops it%n", seconds(), memory());
        out.flush();
    }

    /// Since the script began (`tandem.started`, in milliseconds), else since Java did.
    private static double seconds() {
        long started = Long.getLong(
                "tandem.started", ManagementFactory.getRuntimeMXBean().getStartTime());
        return (System.currentTimeMillis() - started) / 1000.0;
    }

    /// What this process occupies of the machine's memory (RSS), in MB; -1 where the system does not tell.
    static long memory() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }
}
