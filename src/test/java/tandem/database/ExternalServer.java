package tandem.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A cluster of the machine's own PostgreSQL in a temporary folder, on a free port, gone afterwards.
public final class ExternalServer implements AutoCloseable {
    private static final String PASSWORD = "of-the-test";

    private final Path folder;
    private final Path programs;
    private final Unprivileged unprivileged;
    private final int port;

    private ExternalServer(Path folder, Path programs, Unprivileged unprivileged, int port) {
        this.folder = folder;
        this.programs = programs;
        this.unprivileged = unprivileged;
        this.port = port;
    }

    /// The oldest version that Tandem promises, or the nearest to it.
    public static Optional<Path> programs() throws IOException {
        Path all = Path.of("/usr/lib/postgresql");
        if (Files.notExists(all)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(all)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.exists(bin.resolve("initdb")))
                    .min(Comparator.comparing(Path::toString));
        }
    }

    public static ExternalServer start(Path programs) throws Exception {
        Path folder = Files.createTempDirectory("tandem-external-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path cluster = Files.createDirectory(
                folder.resolve("cluster"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        Unprivileged unprivileged = Unprivileged.of(folder, cluster);
        unprivileged.hand(cluster);
        ExternalServer server = new ExternalServer(folder, programs, unprivileged, freePort());
        server.run(
                "initdb",
                "-D",
                cluster.toString(),
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "--no-sync",
                "-E",
                "UTF8",
                "--locale=C",
                "--pwfile=" + password);
        server.run(
                "pg_ctl",
                "start",
                "-W",
                "-D",
                cluster.toString(),
                "-l",
                "/dev/null",
                "-o",
                "-F -p " + server.port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=");
        while (Postmaster.alive(cluster).filter(Postmaster::ready).isEmpty()) {
            Thread.sleep(20);
        }
        return server;
    }

    public DatabaseSettings.External database(String name, String right) {
        JdbcClient superuser = JdbcClient.create(superuser("postgres"));
        boolean there = superuser
                .sql("select exists (select from pg_catalog.pg_database where datname = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
        if (!there) {
            superuser
                    .sql("create role owner_of_" + name + " login password '" + name + PASSWORD + "' " + right)
                    .update();
            superuser.sql("create database " + name + " owner owner_of_" + name).update();
        }
        return new DatabaseSettings.External(url(name), "owner_of_" + name, name + PASSWORD);
    }

    public DataSource superuser(String database) {
        return Servers.plain(url(database), "postgres", PASSWORD, "");
    }

    @Override
    public void close() throws Exception {
        run("pg_ctl", "stop", "-m", "immediate", "-D", folder.resolve("cluster").toString());
        PostgresBinaries.delete(folder);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(programs.resolve(program).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(unprivileged.command(command))
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(program + " failed");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
