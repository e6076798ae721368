package tandem.operate.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tandem.operate.CommandFailed;

/// PostgreSQL's own load generator on the database of a running site, as the role the site has there.
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");
    private static final Pattern DONE = Pattern.compile("transactions actually processed: (\\d+)");
    private static final int LINE_OF_THE_PORT = 3;

    private final Path program;
    private final ServedSite site;
    private final Path data;

    private Pgbench(Path program, ServedSite site, Path data) {
        this.program = program;
        this.site = site;
        this.data = data;
    }

    /// @param data of the site
    static Pgbench on(ServedSite site, Path data) throws IOException {
        return new Pgbench(find(), site, data);
    }

    /// @param perSecond transactions
    /// @param allEach milliseconds of processor time for one, of pgbench and PostgreSQL together
    record Rate(double perSecond, double allEach) {}

    /// @throws CommandFailed where it is not installed
    static Path find() throws IOException {
        var folders = new ArrayList<>(
                Stream.of(System.getenv("PATH").split(":")).map(Path::of).toList());
        var debian = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(debian)) {
            try (var versions = Files.list(debian)) {
                versions.map(version -> version.resolve("bin")).forEach(folders::add);
            }
        }
        return folders.stream()
                .map(folder -> folder.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new CommandFailed("pgbench, which the site is compared with, is not installed"
                        + " (on Debian and Ubuntu: apt-get install postgresql-contrib)."));
    }

    /// @param protocol `simple`, which parses and plans every statement anew, or `prepared`
    Rate run(Path script, int clients, int seconds, String protocol) throws IOException, InterruptedException {
        var command = List.of(
                program.toString(),
                "--no-vacuum",
                "--client=" + clients,
                "--jobs=2",
                "--time=" + seconds,
                "--protocol=" + protocol,
                "--file=" + script,
                "--host=127.0.0.1",
                "--port="
                        + Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                                .get(LINE_OF_THE_PORT),
                "--username=tandem_runtime",
                "tandem");
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put(
                        "PGPASSWORD",
                        Files.readString(data.resolve("secrets/database-tandem_runtime"))
                                .strip());
        builder.environment().put("PGOPTIONS", "-c search_path=");
        double before = cpu();
        var process = builder.start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE.matcher(told);
        var done = DONE.matcher(told);
        var failed = FAILED.matcher(told);
        boolean refused = failed.find() && !failed.group(1).equals("0");
        if (process.waitFor() != 0 || refused || !rate.find() || !done.find()) {
            throw new IOException("pgbench said:\n" + told);
        }
        return new Rate(Double.parseDouble(rate.group(1)), (cpu() - before) * 1000 / Long.parseLong(done.group(1)));
    }

    /// A child that has ended counts with those who started it.
    private double cpu() throws IOException {
        long self = ProcessHandle.current().pid();
        return site.databaseCpu() + Processor.withEnded(self) - Processor.seconds(self);
    }
}
