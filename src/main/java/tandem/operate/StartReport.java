package tandem.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;
import tandem.directory.Directory;

/// What `run` prints once the site answers.
///
/// @param seconds since the script began, or since Java did where it was not the script
/// @param megabytes of this process (RSS), which is not all: PostgreSQL has its own; negative where nobody tells
/// @param sample whether the meetings shown are those that Tandem ships
record StartReport(String address, double seconds, long megabytes, boolean sample) {

    static void print(PrintWriter out, ConfigurableApplicationContext site, int port) {
        String address = site.getEnvironment().getProperty("tandem.public-url", "http://localhost:" + port);
        boolean sample = site.getBean(Directory.class).sample();
        out.print(new StartReport(address, sinceBegin(), memory(), sample).text());
        out.flush();
    }

    String text() {
        String memory = megabytes < 0 ? "unknown" : megabytes + " MB now, PostgreSQL not counted";
        String shown = sample ? "Shown are sample meetings, made up; they go with the first import.%n" : "";
        return String.format(
                Locale.ROOT,
                "Tandem is at %s%nStarted in %.1f s · memory %s%n" + shown + "Ctrl-C stops it%n",
                address,
                seconds,
                memory);
    }

    /// The script leaves its own beginning, in milliseconds, in `tandem.started`.
    private static double sinceBegin() {
        long started = Long.getLong(
                "tandem.started", ManagementFactory.getRuntimeMXBean().getStartTime());
        return (System.currentTimeMillis() - started) / 1000.0;
    }

    private static long memory() {
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
