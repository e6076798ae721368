package tandem.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.context.ConfigurableApplicationContext;
import tandem.directory.Directory;
import tandem.sample.Samples;
import tandem.setup.SetupLinks;

/// What `run` prints once the site answers.
///
/// @param seconds since the script began, or since Java did where it was not the script
/// @param megabytes of this process (RSS), which is not all: PostgreSQL has its own; negative where nobody tells
/// @param sample whether the meetings shown are those that Tandem ships
/// @param setup the path of a one-time link for the first administrator; empty where there is one
/// @param personas the page on which a reader chooses whom to be; empty outside of the sample program
record StartReport(String address, double seconds, long megabytes, boolean sample, String setup, String personas) {

    static void print(PrintWriter out, ConfigurableApplicationContext site, int port) {
        String address = site.getEnvironment().getProperty("tandem.public-url", "http://localhost:" + port);
        boolean sample = site.getBean(Directory.class).sample();
        SetupLinks links = site.getBean(SetupLinks.class);
        String setup = links.wanted() ? links.freshPath() : "";
        String personas = site.getBean(Samples.class).present() ? "/personas" : "";
        out.print(new StartReport(address, sinceBegin(), memory(), sample, setup, personas).text());
        out.flush();
    }

    String text() {
        String memory = megabytes < 0 ? "unknown" : megabytes + " MB now, PostgreSQL not counted";
        String shown = sample ? "Shown are sample meetings, made up; they go with the first import.%n" : "";
        String first = setup.isEmpty()
                ? ""
                : String.format("Set it up, once and within 24 hours, at:%n  %s%s%n", address, setup);
        String people = personas.isEmpty()
                ? ""
                : String.format("Everybody here is made up. Choose whom to be at:%n  %s%s%n", address, personas);
        return String.format(
                Locale.ROOT,
                "Tandem is at %s%nStarted in %.1f s · memory %s%n" + shown + "%s%sCtrl-C stops it%n",
                address,
                seconds,
                memory,
                first,
                people);
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
